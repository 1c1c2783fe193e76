package io.hearback.message.growth;

import io.hearback.contract.ReasonCode;

import java.net.URI;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import static java.util.Objects.requireNonNull;

/**
 * Something a candidate can do after a refusal. In title and description, <code>{detail}</code> stands for the detail of
 * the reason; see {@link Phrasing}.
 *
 * @param description null if the title says it all
 * @param url https, or null
 * @param language BCP 47: of title and description
 * @param reasons the reasons it goes with; empty for any
 * @param skills what it trains; empty for no skill in particular
 */
public record NextStep(
        Kind kind,
        String title,
        String description,
        URI url,
        String language,
        Set<ReasonCode> reasons,
        List<String> skills) {

    /** In which direction a step leads: what to learn, whom to turn to, where to apply. */
    public enum Direction {
        LEARNING,
        PEOPLE,
        ROLES
    }

    public enum Kind {
        COURSE(Direction.LEARNING),
        CERTIFICATION(Direction.LEARNING),
        WORKSHOP(Direction.LEARNING),
        MENTORING(Direction.PEOPLE),
        NETWORK(Direction.PEOPLE),
        ROLE(Direction.ROLES);

        private final Direction direction;

        Kind(Direction direction) {
            this.direction = direction;
        }

        public Direction direction() {
            return direction;
        }
    }

    public NextStep {
        requireNonNull(kind, "kind is null");
        requireNonNull(title, "title is null");
        requireNonNull(language, "language is null");
        if (url != null && !"https".equals(url.getScheme())) {
            throw new IllegalArgumentException("url is not https");
        }
        var ordered = EnumSet.noneOf(ReasonCode.class);
        ordered.addAll(reasons);
        reasons = Collections.unmodifiableSet(ordered);
        skills = List.copyOf(skills);
    }

    /** @return whether someone who reads the wanted language can read it: "fr" serves "fr-CA", "pt-BR" not "pt" */
    boolean isReadIn(String wanted) {
        return language.equals(wanted)
                || language.equals(Locale.forLanguageTag(wanted).getLanguage());
    }

    NextStep saying(String otherTitle, String otherDescription) {
        return new NextStep(kind, otherTitle, otherDescription, url, language, reasons, skills);
    }
}
