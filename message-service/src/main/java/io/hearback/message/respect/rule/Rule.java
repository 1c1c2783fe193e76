package io.hearback.message.respect.rule;

import io.hearback.message.respect.Genre;
import io.hearback.message.respect.RuleCard;
import io.hearback.message.respect.text.Reading;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** One thing that a respectful text does, or does not do. Rules hold no state. */
public abstract class Rule {

    static final Set<Genre> EVERYWHERE = EnumSet.allOf(Genre.class);

    private final RuleCard card;
    private final Set<Genre> genres;

    Rule(RuleCard card, Set<Genre> genres) {
        this.card = card;
        this.genres = genres;
    }

    public final RuleCard card() {
        return card;
    }

    /** @return empty where the question makes no sense for this text */
    public final Optional<Judgement> apply(Reading text) {
        return genres.contains(text.letter().genre()) && isAsked(text) ? Optional.of(judge(text)) : Optional.empty();
    }

    /** @return whether what is known of the occasion lets the question be asked */
    boolean isAsked(Reading text) {
        return true;
    }

    abstract Judgement judge(Reading text);
}
