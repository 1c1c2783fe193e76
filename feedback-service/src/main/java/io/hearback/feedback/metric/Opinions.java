package io.hearback.feedback.metric;

import io.hearback.contract.Stage;
import io.hearback.outbox.Rows;
import org.jdbi.v3.core.Handle;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What candidates said, as it may be told: about whole months, and five at a time within a month and what is asked for, the
 * first to say so first, so that neither two questions nor two moments differ by fewer than five people. Counted from cells,
 * less the last of each month that do not make up five; these are found by an index.
 */
final class Opinions {

    /** Of what is asked for; null where nothing is. */
    private record Group(Stage stage, String reason) {

        boolean holds(Reading.Slot slot) {
            return (stage == null || stage == slot.stage()) && (reason == null || reason.equals(slot.reason()));
        }
    }

    private record Tail(LocalDate month, Group group, long size) {}

    /** How many said the best, the middle and the worst. */
    record Votes(long up, long middle, long down, long sum) {

        private static final Votes NONE = new Votes(0, 0, 0, 0);

        long n() {
            return up + middle + down;
        }

        private Votes plus(Votes other) {
            return new Votes(up + other.up, middle + other.middle, down + other.down, sum + other.sum);
        }

        private Votes minus(Votes other) {
            return new Votes(up - other.up, middle - other.middle, down - other.down, sum - other.sum);
        }
    }

    /** What they were asked. */
    private enum Asked {
        RATING(Counted.PROMOTERS, Counted.PASSIVES, Counted.DETRACTORS, """
                select case when score >= 9 then 'UP' when score >= 7 then 'MIDDLE' else 'DOWN' end as vote, score
                from rating said join fact using (tenant_id, outcome_id) where true""", "rated_at"),
        EXPLANATION(Counted.HELPED, Counted.PARTLY_HELPED, Counted.NOT_HELPED, """
                select case verdict when 'YES' then 'UP' when 'PARTLY' then 'MIDDLE' else 'DOWN' end as vote, 0 as score
                from helpfulness said join fact using (tenant_id, outcome_id) where about = 'EXPLANATION'""", "judged_at"),
        FEELING(Counted.NOT_RESENTFUL, null, Counted.RESENTFUL, """
                select case feeling when 'NEGATIVE' then 'DOWN' else 'UP' end as vote, 0 as score
                from rating said join fact using (tenant_id, outcome_id) where feeling is not null""", "rated_at"),
        REFERRAL(Counted.REFERRING, null, Counted.NOT_REFERRING, """
                select case when referral in ('CERTAINLY', 'PROBABLY') then 'UP' else 'DOWN' end as vote, 0 as score
                from rating said join fact using (tenant_id, outcome_id) where referral is not null""", "rated_at");

        private final Counted up;
        private final Counted middle; // null where nothing lies between
        private final Counted down;
        private final String votes;
        private final String time;

        Asked(Counted up, Counted middle, Counted down, String votes, String time) {
            this.up = up;
            this.middle = middle;
            this.down = down;
            this.votes = votes;
            this.time = time;
        }

        Votes of(Tally tally) {
            return new Votes(
                    tally.of(up),
                    middle == null ? 0 : tally.of(middle),
                    tally.of(down),
                    this == RATING ? tally.of(Counted.RATING_SUM) : 0);
        }
    }

    private final Map<Asked, Map<Group, Votes>> said;

    private Opinions(Map<Asked, Map<Group, Votes>> said) {
        this.said = said;
    }

    /** @param months what was counted in the months that the period touches */
    static Opinions read(Handle handle, Filter filter, Reading months) {
        var said = new EnumMap<Asked, Map<Group, Votes>>(Asked.class);
        for (var asked : Asked.values()) {
            said.put(asked, votes(handle, filter, asked, months));
        }
        return new Opinions(said);
    }

    /** @param stage null for all */
    Votes ratings(Stage stage) {
        return of(Asked.RATING, new Group(stage, null));
    }

    /** @param stage null for all */
    Votes explanations(Stage stage) {
        return of(Asked.EXPLANATION, new Group(stage, null));
    }

    Votes explanations(String reason) {
        return of(Asked.EXPLANATION, new Group(null, reason));
    }

    /** @param stage null for all @return down: those who resent how they were treated */
    Votes feelings(Stage stage) {
        return of(Asked.FEELING, new Group(stage, null));
    }

    /** @param stage null for all @return up: those who would send others */
    Votes referrals(Stage stage) {
        return of(Asked.REFERRAL, new Group(stage, null));
    }

    private Votes of(Asked asked, Group group) {
        return said.get(asked).getOrDefault(group, Votes.NONE);
    }

    /** @return those that the period touches, whole */
    static Period months(Period period) {
        var first = LocalDate.ofInstant(period.from(), ZoneOffset.UTC).withDayOfMonth(1);
        var last = LocalDate.ofInstant(period.to().minus(1, ChronoUnit.MICROS), ZoneOffset.UTC)
                .withDayOfMonth(1);
        return new Period(Stretch.beginOf(first), Stretch.beginOf(last.plusMonths(1)));
    }

    private static Map<Group, Votes> votes(Handle handle, Filter filter, Asked asked, Reading reading) {
        var all = new HashMap<Group, Votes>();
        var tails = new ArrayList<Tail>();
        byMonth(asked, reading)
                .forEach((month, slots) -> groups(slots.keySet()).forEach(group -> {
                    var votes = slots.entrySet().stream()
                            .filter(slot -> group.holds(slot.getKey()))
                            .map(Map.Entry::getValue)
                            .reduce(Votes.NONE, Votes::plus);
                    all.merge(group, votes, Votes::plus);
                    if (votes.n() % Measure.FEWEST != 0) {
                        tails.add(new Tail(month, group, votes.n() % Measure.FEWEST));
                    }
                }));
        last(handle, filter, asked, tails)
                .forEach((group, votes) -> all.computeIfPresent(group, (each, counted) -> counted.minus(votes)));
        return all;
    }

    private static Map<LocalDate, Map<Reading.Slot, Votes>> byMonth(Asked asked, Reading reading) {
        var months = new HashMap<LocalDate, Map<Reading.Slot, Votes>>();
        reading.tallies().forEach((slot, tally) -> {
            var votes = asked.of(tally);
            if (votes.n() > 0) {
                months.computeIfAbsent(slot.day().withDayOfMonth(1), month -> new HashMap<>())
                        .put(slot, votes);
            }
        });
        return months;
    }

    private static Set<Group> groups(Set<Reading.Slot> slots) {
        var groups = new HashSet<Group>();
        groups.add(new Group(null, null));
        slots.forEach(slot -> {
            groups.add(new Group(slot.stage(), null));
            groups.add(new Group(null, slot.reason()));
        });
        return groups;
    }

    /** @return of each group, those of all months that said it last and do not make up five */
    private static Map<Group, Votes> last(Handle handle, Filter filter, Asked asked, List<Tail> tails) {
        var last = new HashMap<Group, Votes>();
        if (tails.isEmpty()) {
            return last;
        }
        var condition = Condition.ofFacts(filter);
        var query = handle.createQuery("""
                select tail.place, vote, score
                from unnest(:months::date[], :stages, :reasons, :sizes::integer[]) with ordinality
                    as tail (month, of_stage, of_reason, size, place)
                cross join lateral (%s and said.month = tail.month
                    and (tail.of_stage is null or stage = tail.of_stage)
                    and (tail.of_reason is null or coalesce(reason, '') = tail.of_reason) %s
                    order by said.%s desc, said.notice_id desc limit tail.size) as late
                """.formatted(asked.votes, condition.sql(), asked.time));
        new Rows<>(query, tails)
                .bind("months", Tail::month)
                .bind("stages", tail -> tail.group().stage())
                .bind("reasons", tail -> tail.group().reason())
                .bind("sizes", Tail::size);
        condition
                .bind(query)
                .map((row, context) -> last.merge(
                        tails.get(row.getInt("place") - 1).group(),
                        vote(row.getString("vote"), row.getInt("score")),
                        Votes::plus))
                .list();
        return last;
    }

    private static Votes vote(String vote, int score) {
        return switch (vote) {
            case "UP" -> new Votes(1, 0, 0, score);
            case "MIDDLE" -> new Votes(0, 1, 0, score);
            default -> new Votes(0, 0, 1, score);
        };
    }
}
