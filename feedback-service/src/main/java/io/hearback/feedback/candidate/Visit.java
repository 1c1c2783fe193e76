package io.hearback.feedback.candidate;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

/**
 * How somebody came to the page.
 *
 * @param lang the language asked for by the switch, or null
 * @param done what was just done, as the page that did it says; or null
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

    /** Anyone can write a query: a page that says what was done looks at {@code borneOut} too. */
    boolean did(String what, boolean borneOut) {
        return what.equals(done) && borneOut;
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
