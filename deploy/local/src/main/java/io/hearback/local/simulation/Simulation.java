package io.hearback.local.simulation;

import io.hearback.contract.OutcomeRecorded;
import io.hearback.local.kafka.EventTeller;
import io.hearback.local.machine.Waiting;
import io.hearback.local.platform.Platform;
import io.hearback.local.secret.Tenant;
import io.hearback.local.service.Service;
import io.hearback.local.terminal.Bar;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes up a year of the platform's organisations and tells it as the services would: stages, outcomes and notices to Kafka,
 * what candidates said to feedback-service's database. message-service is stopped first, as it would take all this for its own. The
 * same seed makes the same year, up to the day on which it ends.
 */
public final class Simulation {

    private static final URI SOURCE = URI.create("urn:hearback:simulation");
    private static final int DAYS = 365;
    private static final int AT_ONCE = 500;
    private static final Duration LONGEST_COUNT = Duration.ofMinutes(60);

    private final Platform platform;
    private final Bar bar;
    private final SplittableRandom random;
    private final Instant end;

    public Simulation(Platform platform, Bar bar, long seed, Clock clock) {
        this.platform = platform;
        this.bar = bar;
        random = new SplittableRandom(seed);
        end = clock.instant().truncatedTo(ChronoUnit.DAYS);
    }

    /** Returns when all is counted. @param applications of all organisations together */
    public void run(long applications) throws SQLException {
        platform.stop(Service.MESSAGE);
        List<Tenant> tenants = platform.tenants();
        List<Voice> voices = new ArrayList<>();
        long outcomes = 0;
        try (EventTeller teller = new EventTeller(platform.kafka().bootstrapServers(), SOURCE)) {
            for (int each = 0; each < tenants.size(); each++) {
                String tenant = tenants.get(each).id();
                List<Team> teams = Team.of(random.split());
                long share = applications / tenants.size() + (each < applications % tenants.size() ? 1 : 0);
                for (long one = 0; one < share; one++) {
                    Journey journey = journey(tenant, teams);
                    outcomes += tell(teller, tenant, journey);
                    if (journey.voice() != null) {
                        voices.add(journey.voice());
                    }
                }
            }
        }
        awaitCounted(outcomes);
        write(voices);
    }

    private Journey journey(String tenant, List<Team> teams) {
        SplittableRandom own = random.split();
        return Journey.of(tenant, teams.get(own.nextInt(teams.size())), own, appliedAt(own), end);
    }

    /** Few apply at the weekend, and fewer in August and at the end of the year. */
    private Instant appliedAt(SplittableRandom own) {
        ZonedDateTime at;
        double likely;
        do {
            at = end.minusSeconds(own.nextLong(DAYS * 86_400L)).atZone(ZoneOffset.UTC);
            boolean weekend = at.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
            boolean holidays = at.getMonthValue() == 8 || at.getDayOfYear() > 355;
            likely = (weekend ? 0.25 : 1) * (holidays ? 0.5 : 1);
        } while (own.nextDouble() > likely);
        return at.toInstant();
    }

    /** @return outcomes that were told */
    private static int tell(EventTeller teller, String tenant, Journey journey) {
        int outcomes = 0;
        for (Journey.Told told : journey.told()) {
            teller.tell(told.topic(), told.type(), tenant, told.application(), told.at(), told.event());
            outcomes += told.event() instanceof OutcomeRecorded ? 1 : 0;
        }
        return outcomes;
    }

    private void awaitCounted(long outcomes) throws SQLException {
        try (Connection feedback = feedback()) {
            Waiting.until(LONGEST_COUNT, Duration.ofMillis(500), () -> {
                long counted = counted(feedback);
                bar.draw(
                        outcomes == 0 ? 1 : (double) counted / outcomes,
                        "%,d of %,d outcomes counted".formatted(counted, outcomes));
                return counted >= outcomes;
            });
        }
    }

    private void write(List<Voice> voices) throws SQLException {
        try (Connection feedback = feedback()) {
            Voices written = new Voices(feedback);
            for (int from = 0; from < voices.size(); from += AT_ONCE) {
                written.write(voices.subList(from, Math.min(from + AT_ONCE, voices.size())));
                bar.draw((double) from / voices.size(), "%,d of %,d candidates heard".formatted(from, voices.size()));
            }
            bar.draw(1, "%,d candidates heard".formatted(voices.size()));
        }
    }

    private Connection feedback() throws SQLException {
        return platform.database(Service.FEEDBACK).superuser().connect();
    }

    private static long counted(Connection feedback) {
        try (var statement = feedback.createStatement();
                var row = statement.executeQuery("select coalesce(sum(outcomes), 0) from process_cell")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
