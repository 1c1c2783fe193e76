package io.hearback.e2e;

import io.hearback.local.service.Service;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class SurvivesAKillTest {

    private static final int OUTCOMES = 2_000;
    /** Connections to the mail server, so as many notices can be on the wire at once. */
    private static final long IN_FLIGHT = 16;

    private final Pipeline pipeline = Pipeline.running();

    /** Only this story's notices have this job, so it counts no other story's. */
    private final String job = "Night watch " + UUID.randomUUID();

    @Test
    void everyone_hears_back_and_nobody_twice_when_message_service_is_killed_halfway() {
        var receipts = pipeline.ats()
                .reportAll(Stream.generate(() -> AnOutcome.refusal().forJob(job))
                        .limit(OUTCOMES)
                        .toList());
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> notices("SENT") >= OUTCOMES / 2);

        pipeline.platform().kill(Service.MESSAGE);
        assertThat(notices("SENT")).as("sent before the kill").isLessThan(OUTCOMES);
        pipeline.platform().start(Service.MESSAGE);

        await().atMost(Duration.ofMinutes(3)).until(() -> notices("SENT") + notices("UNKNOWN") == OUTCOMES);
        var heard = receipts.stream()
                .collect(Collectors.groupingBy(
                        receipt -> pipeline.mail().to(receipt.outcome().email()).size(), Collectors.counting()));

        assertThat(notices("UNKNOWN")).as("left unproved by the kill").isLessThanOrEqualTo(IN_FLIGHT);
        assertThat(heard.keySet()).as("times a candidate heard").isSubsetOf(0, 1);
        assertThat(heard.getOrDefault(0, 0L))
                .as("candidates who heard nothing: none but the unproved")
                .isLessThanOrEqualTo(notices("UNKNOWN"));
    }

    private long notices(String state) {
        return pipeline.count(
                Service.MESSAGE,
                "select count(*) from notice where state = '%s' and job_title = '%s'".formatted(state, job));
    }
}
