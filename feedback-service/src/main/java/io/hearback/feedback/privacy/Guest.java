package io.hearback.feedback.privacy;

import io.hearback.feedback.candidate.Language;
import io.hearback.feedback.link.Link;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

/**
 * How somebody came to the page.
 *
 * @param lang the language asked for by the switch, or null
 */
record Guest(
        @PathParam("token") String token,
        @QueryParam("lang") String lang,
        @HeaderParam("Accept-Language") String acceptLanguage) {

    /** The language of somebody we know nothing about. */
    Language language() {
        return Language.of(lang).orElseGet(() -> Language.preferred(acceptLanguage));
    }

    /** A reader of the notice reads the notice's language, unless the switch was used. */
    Language languageOf(Link link) {
        return Language.of(lang).or(() -> Language.of(link.language())).orElse(Language.EN);
    }

    /** Relative, as only the candidate's browser knows the host it came to. */
    String page() {
        return "/c/" + token + "/data"
                + Language.of(lang).map(language -> "?lang=" + language.code()).orElse("");
    }
}
