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

/**
 * Tells Kafka, as the other services would, of refusals all over a year, in the order of time, and of the notices about them. A
 * team hires in one country and looks abroad now and then; some reasons are given more often than others.
 */
final class Stories {

    private static final URI SOURCE = URI.create("urn:hearback:bench");
    /** As many as a large organisation has. */
    static final List<String> TEAMS =
            IntStream.range(0, 20).mapToObj(team -> "team-" + team).toList();

    private static final List<String> COUNTRIES = List.of("FR", "DE", "CA", "US", "IN");

    private final SplittableRandom random = new SplittableRandom(1);
    private final String bootstrapServers;
    private final String tenant;

    Stories(String bootstrapServers, String tenant) {
        this.bootstrapServers = bootstrapServers;
        this.tenant = tenant;
    }

    /** Returns when the broker has them all. */
    void tell(long facts) {
        try (var teller = new EventTeller(bootstrapServers, SOURCE)) {
            for (long fact = 0; fact < facts; fact++) {
                tellOne(
                        teller,
                        Year.START.plus(Duration.between(Year.START, Year.END)
                                .multipliedBy(fact)
                                .dividedBy(facts)));
            }
        }
    }

    private void tellOne(EventTeller teller, Instant decidedAt) {
        var team = random.nextInt(TEAMS.size());
        var country = random.nextInt(10) > 0 ? team % COUNTRIES.size() : random.nextInt(COUNTRIES.size());
        var reasons = ReasonCode.values();
        var outcome = new OutcomeRecorded(
                id(),
                tenant,
                id(),
                id(),
                1,
                OutcomeKind.REJECTED,
                one(Stage.values()),
                reasons[(int) (reasons.length * random.nextDouble() * random.nextDouble())],
                decidedAt,
                decidedAt.plusSeconds(1),
                null,
                new Filing(
                        TEAMS.get(team),
                        "R-" + random.nextInt(500),
                        "REQ-" + random.nextInt(2_000),
                        COUNTRIES.get(country)));
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
        return of[random.nextInt(of.length)];
    }
}
