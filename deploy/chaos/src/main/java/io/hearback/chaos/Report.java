package io.hearback.chaos;

import java.util.Locale;
import java.util.function.Consumer;

/** A campaign's result as a person reads it. */
final class Report {

    private static final int FINDINGS_SHOWN = 20;

    private Report() {}

    static void tell(Result result, Consumer<String> out) {
        out.accept("");
        out.accept("Promise                                     Trials   Broken");
        line(out, "nothing accepted is lost", result.outcomes(), result.lost());
        line(out, "nobody hears twice", result.accepted(), result.duplicates());
        line(out, "UNKNOWN only where nobody can know", result.unknown(), result.unknownUnexplained());
        line(out, "what is recalled never leaves", result.recallRaces(), result.contradictions());
        line(out, "no notice without an outcome", count(result), result.invented());
        line(out, "feedback-service hears of each", count(result), result.untold());
        out.accept("");
        out.accept("%,d outcomes, %,d kills (%.1f a minute; %d missed their moment), %,d hand-overs, %,d taken, in %d s"
                .formatted(
                        result.outcomes(),
                        result.kills(),
                        result.killsPerMinute(),
                        result.momentsMissed(),
                        result.handOvers(),
                        result.accepted(),
                        result.seconds()));
        out.accept("Faults: " + result.faults());
        out.accept("Mail server: " + result.mailServer());
        out.accept("%,d hand-overs ended so that nobody can know; %,d notices are UNKNOWN"
                .formatted(result.ambiguousInjected(), result.unknown()));
        out.accept("Taken back: %,d recalled in time, %,d too late, %,d reinstated, %,d without an answer"
                .formatted(
                        result.recalledInTime(),
                        result.recalledTooLate(),
                        result.reinstated(),
                        result.recallsUnanswered()));
        out.accept("Notices: " + result.states());
        result.findings().stream().limit(FINDINGS_SHOWN).forEach(finding -> out.accept("  BROKEN  " + finding));
        if (result.findings().size() > FINDINGS_SHOWN) {
            out.accept("  … and %,d more".formatted(result.findings().size() - FINDINGS_SHOWN));
        }
    }

    private static int count(Result result) {
        return result.states().values().stream().mapToInt(Integer::intValue).sum();
    }

    private static void line(Consumer<String> out, String promise, int trials, int broken) {
        out.accept(String.format(Locale.ROOT, "  %-40s %,8d %,8d", promise, trials, broken));
    }
}
