package io.hearback.local.port;

import io.hearback.local.terminal.Refusal;
import org.junit.jupiter.api.Test;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PortPlanTest {

    @Test
    void the_usual_ports_are_those_that_the_documentation_names() {
        PortPlan plan = PortPlan.from(Map.of());
        assertThat(plan.number(LocalPort.INTAKE)).isEqualTo(8081);
        assertThat(plan.number(LocalPort.KAFKA)).isEqualTo(19092);
        assertThat(plan.number(LocalPort.POSTGRES)).isEqualTo(15432);
    }

    @Test
    void the_environment_chooses_another() {
        assertThat(PortPlan.from(Map.of("HEARBACK_INTAKE_PORT", "9081")).number(LocalPort.INTAKE))
                .isEqualTo(9081);
    }

    @Test
    void what_is_no_port_is_refused_by_name() {
        assertThatThrownBy(() -> PortPlan.from(Map.of("HEARBACK_SMTP_PORT", "mail")))
                .isInstanceOf(Refusal.class)
                .hasMessage("HEARBACK_SMTP_PORT must be a port number from 1 to 65535, not \"mail\".");
    }

    @Test
    void one_port_cannot_serve_two() {
        assertThatThrownBy(() -> PortPlan.from(Map.of("HEARBACK_SMTP_PORT", "8081")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("both intake-service and the mail catcher");
    }
}
