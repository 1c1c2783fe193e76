package io.hearback.message.promise;

import io.hearback.message.notice.HoldingNotice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is to be done about an application's clocks now, and when to look again. Pure; nothing that was done is on it again.
 *
 * @param deadlines the most urgent first
 * @param todos in the order in which they are done; at most one holding notice
 * @param next null for never, as far as is known
 */
public record Agenda(List<Deadline> deadlines, List<Todo> todos, Instant next) {

    /** Later than this a candidate is not written to unasked: whoever imports an old file writes to nobody by accident. */
    static final Duration LATEST_HOLDING = Duration.ofDays(7);

    /** What a notice on its way came to is looked up soon, and what waits for a person now and then. */
    static final Duration SOON = Duration.ofMinutes(10);

    static final Duration NOW_AND_THEN = Duration.ofHours(6);

    public record Todo(ActKind kind, Deadline deadline) {}

    /** @param acts of the application, of whatever clocks */
    public static Agenda of(Way way, Terms terms, List<HoldingNotice> holdings, List<Act> acts, Instant now) {
        var deadlines = Deadlines.of(way, terms, holdings);
        var todos = new ArrayList<Todo>();
        for (var deadline : deadlines) {
            for (var kind : ActKind.values()) {
                var wanted = isWanted(kind, deadline, way, terms, holdings, now)
                        && acts.stream().noneMatch(act -> act.isOf(deadline, kind))
                        && (kind != ActKind.HOLDING_WRITTEN || todos.stream().noneMatch(todo -> todo.kind() == kind));
                if (wanted) {
                    todos.add(new Todo(kind, deadline));
                }
            }
        }
        return new Agenda(deadlines, todos, next(deadlines, holdings, now));
    }

    private static boolean isWanted(
            ActKind kind, Deadline deadline, Way way, Terms terms, List<HoldingNotice> holdings, Instant now) {
        return switch (kind) {
            case WARNED -> isWithin(now, deadline.warnAt(), deadline.due());
            case HOLDING_WRITTEN ->
                terms.policy().holding() == PromisePolicy.Holding.AUTOMATIC
                        && isWithin(now, deadline.holdAt(), deadline.due().plus(LATEST_HOLDING))
                        && Deadlines.helps(deadline, way, terms, holdings)
                        && holdings.stream().noneMatch(HoldingNotice::isOpen);
            case ESCALATED -> isWithin(now, deadline.escalateAt(), deadline.due());
            case BREACHED -> deadline.isLate(now);
            case UNREACHABLE -> false; // what becomes of a holding notice that cannot be written
        };
    }

    private static boolean isWithin(Instant now, Instant from, Instant until) {
        return !now.isBefore(from) && now.isBefore(until);
    }

    private static Instant next(List<Deadline> deadlines, List<HoldingNotice> holdings, Instant now) {
        var times = deadlines.stream()
                .flatMap(each -> Stream.of(each.warnAt(), each.holdAt(), each.escalateAt(), each.due()));
        var answers = holdings.stream().filter(HoldingNotice::isOpen).map(holding -> lookAgain(holding, now));
        return Stream.concat(times, answers)
                .filter(time -> time.isAfter(now))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    static Instant lookAgain(HoldingNotice holding, Instant now) {
        if (holding.waitsForPerson()) {
            return now.plus(NOW_AND_THEN);
        }
        return (holding.sendAt().isAfter(now) ? holding.sendAt() : now).plus(SOON);
    }
}
