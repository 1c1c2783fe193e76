package io.hearback.message.respect.rule;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.Span;
import io.hearback.message.respect.text.Reading;
import io.hearback.message.respect.text.Sign;

import java.util.ArrayList;
import java.util.List;

/** Which grounds are forbidden, and which are only risky, by the place of work (ISO 3166-1 alpha-2). */
final class Grounds {

    static final List<Sign> ALL = all();

    private Grounds() {}

    /**
     * The place of residence is a forbidden ground in France (Code du travail, L1132-1) and where nobody knows the law
     * that holds; elsewhere it is risky, as it may stand for origin.
     */
    static List<Sign> forbiddenIn(String jurisdiction) {
        var residence = jurisdiction == null || jurisdiction.equals("FR");
        return Sign.FORBIDDEN.stream()
                .filter(sign -> sign != Sign.FORBIDDEN_RESIDENCE || residence)
                .toList();
    }

    static List<Sign> riskyIn(String jurisdiction) {
        var risky = new ArrayList<>(List.of(Sign.RISKY));
        if (!forbiddenIn(jurisdiction).contains(Sign.FORBIDDEN_RESIDENCE)) {
            risky.add(Sign.FORBIDDEN_RESIDENCE);
        }
        return risky;
    }

    /** "A positive attitude" is praise; only as a ground, or as the only words there are, is it a risk. */
    static List<Span> hintsIn(Reading text) {
        if (text.letter().genre() == Genre.PHRASE) {
            return text.spans(Sign.RISKY_HINT);
        }
        var hints = new ArrayList<>(text.spansWith(List.of(Sign.RISKY_HINT), Sign.DECISION));
        hints.addAll(text.spansWith(List.of(Sign.RISKY_HINT), Sign.GROUND));
        return hints;
    }

    private static List<Sign> all() {
        var grounds = new ArrayList<>(Sign.FORBIDDEN);
        grounds.add(Sign.RISKY);
        return List.copyOf(grounds);
    }
}
