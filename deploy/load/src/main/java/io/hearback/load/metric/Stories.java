package io.hearback.load.metric;

import io.hearback.contract.Filing;
import io.hearback.contract.NoticeChanged;
import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.contract.OutcomeKind;
import io.hearback.contract.OutcomeRecorded;
import io.hearback.contract.ReasonCode;
import io.hearback.contract.Stage;
import io.hearback.contract.Topics;
import io.hearback.local.kafka.EventTeller;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

/** Tells Kafka, as the other services would, of refusals all over a year and of the notices about them. */
final class Stories {

    private static final URI SOURCE = URI.create("urn:hearback:bench");
    private static final int DAYS = 365;

    /** As many as a large organisation has. */
    static final List<String> TEAMS =
            IntStream.range(0, 20).mapToObj(team -> "team-" + team).toList();

    private static final List<String> COUNTRIES = List.of("FR", "DE", "CA", "US", "IN");

    private final SplittableRandom random = new SplittableRandom(1);
    private final String bootstrapServers;
    private final String tenant;
    private final Instant end;

    /** @param end of the year that is told of */
    Stories(String bootstrapServers, String tenant, Instant end) {
        this.bootstrapServers = bootstrapServers;
        this.tenant = tenant;
        this.end = end;
    }

    Instant from() {
        return end.minus(Duration.ofDays(DAYS));
    }

    Instant to() {
        return end;
    }

    /** Returns when the broker has them all. */
    void tell(long facts) {
        try (var teller = new EventTeller(bootstrapServers, SOURCE)) {
            for (long fact = 0; fact < facts; fact++) {
                tellOne(teller);
            }
        }
    }

    private void tellOne(EventTeller teller) {
        var decidedAt = from().plusSeconds(random.nextLong(DAYS * 86_400L));
        var outcome = new OutcomeRecorded(
                id(),
                tenant,
                id(),
                id(),
                1,
                OutcomeKind.REJECTED,
                one(Stage.values()),
                one(ReasonCode.values()),
                decidedAt,
                decidedAt.plusSeconds(1),
                null,
                new Filing(one(TEAMS), "R-" + random.nextInt(500), "REQ-" + random.nextInt(2_000), one(COUNTRIES)));
        var sentAt = decidedAt.plusSeconds(600 + random.nextLong(14 * 86_400L));
        var notice = new NoticeChanged(
                id(),
                tenant,
                outcome.applicationId(),
                outcome.outcomeId(),
                2,
                NoticeKind.REFUSAL,
                NoticeState.SENT,
                "en",
                null,
                sentAt,
                null,
                60 + random.nextInt(41),
                random.nextInt(10) > 0,
                null);
        var application = outcome.applicationId();
        teller.tell(Topics.APPLICATION_OUTCOMES, OutcomeRecorded.TYPE, tenant, application, decidedAt, outcome);
        teller.tell(Topics.NOTICES, NoticeChanged.TYPE, tenant, application, sentAt, notice);
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> T one(T[] of) {
        return one(List.of(of));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
