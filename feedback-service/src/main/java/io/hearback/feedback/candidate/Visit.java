package io.hearback.feedback.candidate;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

/**
 * How somebody came to the page.
 *
 * @param lang the language asked for by the switch, or null
 * @param done what was just done: {@code request}, {@code request-before}, {@code rating}; or null
 */
record Visit(
        @PathParam("token") String token,
        @QueryParam("lang") String lang,
        @QueryParam("done") String done,
        @HeaderParam("Accept-Language") String acceptLanguage) {

    /** The language of somebody we know nothing about. */
    Language language() {
        return Language.of(lang).orElseGet(() -> Language.preferred(acceptLanguage));
    }

    /** A reader of the notice reads the notice's language, unless the switch was used. */
    Language languageOr(String noticeLanguage) {
        return Language.of(lang).or(() -> Language.of(noticeLanguage)).orElse(Language.EN);
    }

    /** @return what was just done, or null if the tables do not bear it out: anyone can write a query */
    String doneTruly(boolean requested, boolean rated) {
        return switch (done) {
            case "request", "request-before" -> requested ? done : null;
            case "rating" -> rated ? done : null;
            case null, default -> null;
        };
    }

    String page() {
        return "/c/" + token;
    }

    /** @return the language chosen by the switch as a query parameter, or nothing */
    String chosenLanguage(String separator) {
        return Language.of(lang)
                .map(language -> separator + "lang=" + language.code())
                .orElse("");
    }
}
