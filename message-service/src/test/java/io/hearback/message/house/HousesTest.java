package io.hearback.message.house;

import io.hearback.contract.Stage;
import io.hearback.local.OnLocalPlatform;
import io.hearback.message.compose.Tone;
import io.hearback.message.recipient.IntakePort;
import io.hearback.message.respect.Verdict;
import io.hearback.message.tenant.TenantId;
import io.hearback.message.tenant.TenantWall;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(IntakePort.class)
class HousesTest {

    private static final HouseStyle INFORMAL = new HouseStyle(
            "fr",
            Tone.INFORMAL,
            Verdict.ACCEPTABLE,
            "FR",
            Set.of("DE", "AT"),
            Set.of(Stage.OFFER),
            Duration.ofHours(30));

    @Inject
    Houses houses;

    @Inject
    HouseStyles styles;

    @Inject
    TenantWall wall;

    private final TenantId tenant = newTenant();

    private static TenantId newTenant() {
        return new TenantId("tenant-" + UUID.randomUUID().toString().substring(0, 8));
    }

    @Test
    void whoever_has_chosen_nothing_has_the_default() {
        assertThat(houses.of(tenant)).isEqualTo(House.DEFAULT);
        assertThat(styles.of(tenant)).isEqualTo(HouseStyle.DEFAULT);
        assertThat(styles.stored(tenant)).isEqualTo(HouseStyle.DEFAULT);
    }

    @Test
    void a_style_is_kept_whole_and_seen_at_once() {
        styles.of(tenant);
        styles.save(tenant, INFORMAL);
        assertThat(styles.of(tenant)).isEqualTo(INFORMAL);
        assertThat(styles.stored(tenant)).isEqualTo(INFORMAL);

        styles.save(tenant, HouseStyle.DEFAULT);
        assertThat(styles.of(tenant)).isEqualTo(HouseStyle.DEFAULT);
    }

    @Test
    void a_worker_reads_many_tenants_and_each_has_its_own() {
        var other = newTenant();
        styles.save(tenant, INFORMAL);
        var found = houses.of(List.of(tenant, other));
        assertThat(found.get(tenant).style()).isEqualTo(INFORMAL);
        assertThat(found.get(other)).isEqualTo(House.DEFAULT);
    }

    @Test
    void a_worker_reads_styles_and_changes_none() {
        assertThatThrownBy(() -> wall.asWorker(worker -> worker.execute("update house_style set country = 'FR'")))
                .hasMessageContaining("permission denied");
    }

    @Test
    void a_law_of_the_place_goes_before_that_of_the_house() {
        assertThat(INFORMAL.in("DE").country()).isEqualTo("DE");
        assertThat(INFORMAL.in(null).country()).isEqualTo("FR");
    }
}
