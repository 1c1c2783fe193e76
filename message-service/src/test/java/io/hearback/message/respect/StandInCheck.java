package io.hearback.message.respect;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

import java.util.List;
import java.util.stream.Stream;

/** Judges two grounds as the rules will, and finds all else in order. */
@Alternative
@Priority(1)
@ApplicationScoped
public class StandInCheck extends RespectCheck {

    @Override
    public Report judge(Letter letter) {
        var text = letter.text();
        var at = Stream.of("too old", "trop âgée")
                .mapToInt(text::indexOf)
                .filter(found -> found >= 0)
                .findFirst();
        if (at.isPresent()) {
            var span = new Span(at.getAsInt(), at.getAsInt() + 7);
            var finding = new Finding("forbidden-ground", "C", Severity.GRAVE, false, List.of(span), "Leave it out.");
            return new Report(
                    Verdict.DISRESPECTFUL, letter.language(), 0, "It names a ground.", false, List.of(finding));
        }
        var risky = text.contains("overqualified") || text.contains("surqualifi");
        return new Report(Verdict.RESPECTFUL, letter.language(), 100, "All is well.", risky, List.of());
    }
}
