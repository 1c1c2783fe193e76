package io.hearback.e2e;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;

import static org.assertj.core.api.Assertions.assertThat;

class KafkaOutageTest {

    private static final Duration OUTAGE = Duration.ofSeconds(20);

    private final Pipeline pipeline = Pipeline.running();

    @Test
    void outcomes_are_taken_while_kafka_is_away_and_none_is_lost() {
        var receipts = new ArrayList<Ats.Receipt>();
        pipeline.platform().stopKafka();
        try {
            var end = Instant.now().plus(OUTAGE);
            while (Instant.now().isBefore(end)) {
                receipts.add(pipeline.ats().report(AnOutcome.refusal()));
            }
        } finally {
            pipeline.platform().startKafka();
        }

        pipeline.untilSent(receipts);

        assertThat(receipts)
                .isNotEmpty()
                .allSatisfy(receipt -> assertThat(
                                pipeline.mail().to(receipt.outcome().email()))
                        .hasSize(1));
    }
}
