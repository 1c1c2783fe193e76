package io.hearback.message.inbox;

import io.hearback.contract.OutcomeRecorded;
import io.hearback.local.CaughtTraces;
import io.hearback.local.LocalPlatform;
import io.hearback.local.OnLocalPlatform;
import io.hearback.local.trace.CaughtSpan;
import io.hearback.message.dispatch.DueNow;
import io.hearback.message.recipient.FakeIntake;
import io.hearback.message.recipient.IntakePort;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** With traces switched on: an outcome that is taken in, and the notice it causes, go on with its trace. */
@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(IntakePort.class)
@WithTestResource(CaughtTraces.class)
class TracedOutcomeTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String PARENT = "00f067aa0ba902b7";

    @Inject
    OutcomesOnKafka kafka;

    @Inject
    FakeIntake intake;

    @Inject
    DueNow dueNow;

    private final OutcomeRecorded outcome = SampleOutcomes.ofAcme().rejected(1);
    private final String trace = UUID.randomUUID().toString().replace("-", "");

    @Test
    void the_notice_of_an_outcome_is_told_in_its_trace() throws Exception {
        var notice = heard("00-%s-%s-01".formatted(trace, PARENT));

        await().atMost(SOON).until(() -> steps().size() == 2);
        var taking = only("CONSUMER");
        assertThat(taking.name()).isEqualTo("process application-outcomes.v1");
        assertThat(taking.parentSpanId()).isEqualTo(PARENT);
        assertThat(taking.failed()).isFalse();
        assertThat(taking.attributes())
                .containsEntry("messaging.system", "kafka")
                .containsEntry("messaging.destination.partition.id", "3");
        var telling = only("PRODUCER");
        assertThat(telling.name()).isEqualTo("publish notices.v1");
        assertThat(telling.parentSpanId()).isEqualTo(taking.spanId());
        assertThat(notice)
                .containsEntry("ce_traceparent", telling.traceparent())
                .doesNotContainKey("traceparent");
    }

    /** Though a batch asks intake-service, and a notice that leaves is told by a loop. */
    @Test
    void no_event_and_no_loop_starts_a_trace() throws Exception {
        var traced = new TracedOutcomeTest();
        assertThat(heard(null)).doesNotContainKey("ce_traceparent");
        dueNow.dispatch();
        await().atMost(SOON).until(() -> kafka.toldOf(outcome.applicationId()).size() >= 2);
        assertThat(kafka.toldOf(outcome.applicationId()))
                .allSatisfy(told -> assertThat(told.headers()).doesNotContainKey("ce_traceparent"));

        traced.goesThrough(kafka, intake);
        await().atMost(SOON).until(() -> traced.steps().size() == 2); // what came before has come as well
        assertThat(LocalPlatform.traces().spans())
                .filteredOn(span -> span.parentSpanId().isEmpty())
                .isEmpty();
        assertThat(LocalPlatform.traces().spans()).extracting(CaughtSpan::kind).containsOnly("CONSUMER", "PRODUCER");
    }

    @Test
    void nobody_is_told_of_in_a_trace() throws Exception {
        heard("00-%s-%s-01".formatted(trace, PARENT));
        await().atMost(SOON).until(() -> steps().size() == 2);
        assertThat(LocalPlatform.traces().raw().toLowerCase(Locale.ROOT))
                .doesNotContain(List.of("canary", "camille", "example.org", "acme", "127.0.0.1", "localhost"))
                .doesNotContain(
                        outcome.applicationId().toString(), outcome.outcomeId().toString());
    }

    private void goesThrough(OutcomesOnKafka kafka, FakeIntake intake) throws Exception {
        this.kafka = kafka;
        this.intake = intake;
        heard("00-%s-%s-01".formatted(trace, PARENT));
    }

    /** @return the headers of the event that tells of the notice */
    private Map<String, String> heard(String traceparent) throws Exception {
        intake.knows(outcome.outcomeId(), outcome.tenantId(), "Camille Canary", "camille-canary@example.org");
        var headers = OutcomesOnKafka.headers(outcome);
        if (traceparent != null) {
            headers.put("ce_traceparent", traceparent);
        }
        kafka.publish(3, headers, OutcomesOnKafka.json(outcome));
        await().atMost(SOON).until(() -> !kafka.toldOf(outcome.applicationId()).isEmpty());
        return kafka.toldOf(outcome.applicationId()).getFirst().headers();
    }

    private List<CaughtSpan> steps() {
        return LocalPlatform.traces().spans().stream()
                .filter(span -> span.traceId().equals(trace))
                .toList();
    }

    private CaughtSpan only(String kind) {
        var found = steps().stream().filter(span -> span.kind().equals(kind)).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
