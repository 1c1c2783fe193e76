package io.hearback.message.growth;

import io.hearback.contract.ReasonCode;
import io.hearback.message.growth.NextStep.Kind;

import java.net.URI;
import java.util.List;
import java.util.Set;

/** Next steps that say just enough. */
final class Steps {

    private Steps() {}

    static NextStep general(Kind kind, String title) {
        return new NextStep(kind, title, null, null, "en", Set.of(), List.of());
    }

    static NextStep forReason(Kind kind, String title, ReasonCode... reasons) {
        return new NextStep(kind, title, null, null, "en", Set.of(reasons), List.of());
    }

    static NextStep training(String title, String... skills) {
        return new NextStep(Kind.COURSE, title, null, null, "en", Set.of(), List.of(skills));
    }

    /** One entry with every field, in words that formats are known to stumble over. */
    static NextStep awkward(String title) {
        return new NextStep(
                Kind.ROLE,
                title,
                "yes, \"quoted\": {detail}; # no comment",
                URI.create("https://example.org/a?b=c&d=%20#e"),
                "pt-BR",
                Set.of(ReasonCode.SKILLS_GAP, ReasonCode.HIRING_FREEZE),
                List.of("C++", "=1+1", "déploiement continu"));
    }
}
