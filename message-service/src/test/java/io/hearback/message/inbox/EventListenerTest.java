package io.hearback.message.inbox;

import io.hearback.contract.NoticeState;
import io.hearback.contract.OutcomeRecorded;
import io.hearback.local.OnLocalPlatform;
import io.hearback.message.notice.NoticeShelf;
import io.hearback.message.recipient.FakeIntake;
import io.hearback.message.recipient.IntakePort;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Through Kafka: poison does not block, and an outage does not lose. */
@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(IntakePort.class)
class EventListenerTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    OutcomesOnKafka kafka;

    @Inject
    FakeIntake intake;

    @Inject
    NoticeShelf shelf;

    @AfterEach
    void intakeIsThere() {
        intake.comesBack();
    }

    private OutcomeRecorded known(OutcomeRecorded outcome) {
        intake.knows(outcome.outcomeId(), outcome.tenantId(), "Camille Martin", "camille@example.org");
        return outcome;
    }

    private void becomesANotice(OutcomeRecorded outcome) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(shelf.ofApplication(outcome.applicationId()))
                        .singleElement()
                        .satisfies(notice -> assertThat(notice.life().state()).isEqualTo(NoticeState.SCHEDULED)));
    }

    @Test
    void poison_among_good_ones_is_quarantined_and_the_good_ones_go_on() throws Exception {
        var camille = "camille@example.org".getBytes(StandardCharsets.UTF_8);
        var good = new ArrayList<OutcomeRecorded>();
        var poison = new LinkedHashMap<RecordMetadata, String>();
        for (int round = 0; round < 3; round++) {
            var outcome = SampleOutcomes.ofAcme().rejected(1);
            var headers = OutcomesOnKafka.headers(outcome);
            var otherType = new HashMap<>(headers);
            otherType.put("ce_type", "camille@example.org");
            good.add(known(SampleOutcomes.ofAcme().rejected(1)));
            kafka.publish(good.getLast(), 5);
            poison.put(kafka.publish(5, headers, camille), "EVENT_UNREADABLE");
            poison.put(kafka.publish(5, Map.of(), camille), "ENVELOPE_UNREADABLE");
            poison.put(kafka.publish(5, headers, null), "VALUE_MISSING");
            poison.put(kafka.publish(5, otherType, camille), "TYPE_UNKNOWN");
            poison.put(kafka.publish(5, headers, new byte[900_000]), "VALUE_TOO_LONG");
            poison.put(kafka.publish(outcome, 5), "RECIPIENT_GONE");
        }
        var last = known(SampleOutcomes.ofAcme().rejected(1));
        kafka.publish(last, 5);
        good.add(last);
        good.forEach(this::becomesANotice);
        for (var entry : poison.entrySet()) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(reasonAt(entry.getKey())).isEqualTo(entry.getValue()));
        }
        assertThat(shelf.quarantine().toString()).doesNotContain("camille");
    }

    private String reasonAt(RecordMetadata record) {
        return shelf.quarantine().stream()
                .filter(row -> row.get("partition").equals(record.partition())
                        && row.get("offset").equals(record.offset()))
                .map(row -> (String) row.get("reason"))
                .findFirst()
                .orElse(null);
    }

    @Test
    void while_intake_is_away_the_offset_stands_still_and_then_goes_on() throws Exception {
        var first = known(SampleOutcomes.ofAcme().rejected(1));
        kafka.publish(first, 7);
        becomesANotice(first);
        intake.goesAway();
        var asked = intake.questions();
        var second = known(SampleOutcomes.ofAcme().rejected(1));
        var written = kafka.publish(second, 7);
        await().atMost(SOON).until(() -> intake.questions() >= asked + 5);
        assertThat(kafka.committed(7)).isLessThanOrEqualTo(written.offset());
        assertThat(shelf.ofApplication(second.applicationId())).isEmpty();
        intake.comesBack();
        becomesANotice(second);
        await().atMost(SOON).untilAsserted(() -> assertThat(kafka.committed(7)).isEqualTo(written.offset() + 1));
    }
}
