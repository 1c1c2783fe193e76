package io.hearback.feedback.candidate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import java.net.URI;
import java.util.Optional;

/**
 * Something the candidate can do next, as message-service suggests it.
 *
 * @param kind decides the {@link Direction}; one that we do not know is not shown
 * @param description null if the title says it all
 * @param url https, or null
 * @param language BCP 47: of title and description
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record NextStep(String kind, String title, String description, String url, String language) {

    /** A page must not lead anywhere else, whatever it was told. */
    private static final String SAFE = "https://[A-Za-z0-9][!-~]*";

    NextStep {
        url = url != null && url.matches(SAFE) ? url : null;
    }

    boolean goes(Direction direction) {
        return title != null && direction.kinds().contains(kind);
    }

    /** @return the host that the link leads to, so that nobody has to click to see it; null without a link */
    public String host() {
        return Optional.ofNullable(url).map(URI::create).map(URI::getHost).orElse(null);
    }
}
