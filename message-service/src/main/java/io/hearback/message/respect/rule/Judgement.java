package io.hearback.message.respect.rule;

import io.hearback.message.respect.Span;

import java.util.List;

/**
 * What one rule says of one text.
 *
 * @param spans the evidence where the rule is kept; what breaks it otherwise
 */
public record Judgement(boolean kept, List<Span> spans) {

    static Judgement wants(List<Span> evidence) {
        return new Judgement(!evidence.isEmpty(), evidence);
    }

    static Judgement avoids(List<Span> offences) {
        return new Judgement(offences.isEmpty(), offences);
    }

    static Judgement kept(boolean kept) {
        return new Judgement(kept, List.of());
    }
}
