package io.hearback.feedback.offer;

import io.hearback.feedback.candidate.Language;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

/**
 * How somebody came to a page of the assistant.
 *
 * @param lang the language asked for by the switch, or null
 * @param done what was just done, or null
 */
record OfferVisit(
        @PathParam("token") String token,
        @QueryParam("lang") String lang,
        @QueryParam("done") String done,
        @HeaderParam("Accept-Language") String acceptLanguage) {

    /** The language of somebody we know nothing about. */
    Language language() {
        return Language.of(lang).orElseGet(() -> Language.preferred(acceptLanguage));
    }

    /** A link speaks the language it was made in, unless the switch was used. */
    Language languageOf(OfferLink link) {
        return Language.of(lang).or(() -> Language.of(link.language())).orElse(Language.EN);
    }
}
