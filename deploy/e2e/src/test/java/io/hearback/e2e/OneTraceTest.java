package io.hearback.e2e;

import io.hearback.local.trace.CaughtSpan;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class OneTraceTest {

    private static final Duration LONGEST_JOURNEY = Duration.ofSeconds(60);

    private final Pipeline pipeline = Pipeline.running();
    private final String trace = UUID.randomUUID().toString().replace("-", "");

    @Test
    void an_operator_sees_an_outcome_s_way_through_all_services_and_nobody_s_name() {
        var email = "tracy.canary." + trace + "@example.org";

        pipeline.ats().report(AnOutcome.refusalOf("Tracy Canary", email), "00-" + trace + "-00f067aa0ba902b7-01");

        // Taken in twice, by both readers; the notice about it once.
        await().atMost(LONGEST_JOURNEY)
                .untilAsserted(() -> assertThat(steps())
                        .extracting(CaughtSpan::name)
                        .contains(
                                "POST /v1/outcomes",
                                "publish application-outcomes.v1",
                                "publish notices.v1",
                                "process notices.v1")
                        .filteredOn("process application-outcomes.v1"::equals)
                        .hasSize(2));
        assertThat(steps().stream().filter(step -> step.name().equals("process notices.v1")))
                .allSatisfy(step -> assertThat(causes(step))
                        .containsExactly(
                                "publish notices.v1",
                                "process application-outcomes.v1",
                                "publish application-outcomes.v1",
                                "POST /v1/outcomes"));
        assertThat(pipeline.traces().raw()).doesNotContain("Tracy", "canary", "example.org");
    }

    private List<CaughtSpan> steps() {
        return pipeline.traces().spans().stream()
                .filter(span -> span.traceId().equals(trace))
                .toList();
    }

    /** @return the names of what led to the step, the nearest first */
    private List<String> causes(CaughtSpan step) {
        var steps = steps();
        return Stream.iterate(
                        step,
                        Objects::nonNull,
                        each -> steps.stream()
                                .filter(other -> other.spanId().equals(each.parentSpanId()))
                                .findFirst()
                                .orElse(null))
                .skip(1)
                .map(CaughtSpan::name)
                .toList();
    }
}
