package io.hearback.message.desk;

import io.hearback.contract.Stage;
import io.hearback.message.respect.Facts;
import io.hearback.message.respect.Genre;
import io.hearback.message.respect.Letter;
import jakarta.ws.rs.core.MultivaluedMap;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A text to be tried, and what is known of it.
 *
 * @param stage null if unknown
 * @param language BCP 47; null to find out
 * @param country ISO 3166-1 alpha-2; null for all we know
 * @param template whether placeholders are still to be filled
 */
public record CheckForm(String text, Genre genre, Stage stage, String language, String country, boolean template) {

    /** In characters; as for the API. */
    static final int LONGEST = 20_000;

    static final CheckForm EMPTY = new CheckForm("", Genre.REFUSAL, null, null, null, false);

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** What is not one of those offered counts as not given. */
    static CheckForm of(MultivaluedMap<String, String> posted, Set<String> languages) {
        var text = posted.getFirst("text");
        var language = posted.getFirst("language");
        return new CheckForm(
                // As a browser counts them, and as spans are shown.
                text == null ? "" : text.replace("\r\n", "\n"),
                one(Genre.values(), posted.getFirst("genre"), Genre.REFUSAL),
                one(Stage.values(), posted.getFirst("stage"), null),
                language != null && languages.contains(language) ? language : null,
                country(posted.getFirst("country")),
                posted.containsKey("template"));
    }

    private static <E extends Enum<E>> E one(E[] values, String asked, E otherwise) {
        return Stream.of(values)
                .filter(value -> value.name().equals(asked))
                .findFirst()
                .orElse(otherwise);
    }

    /** @return null for anything that is no country */
    static String country(String code) {
        return code != null && COUNTRIES.contains(code) ? code : null;
    }

    public boolean isTooLong() {
        return text.length() > LONGEST;
    }

    boolean isToJudge() {
        return !text.isBlank() && !isTooLong();
    }

    Letter letter() {
        var facts = new Facts(stage, null, null, null, null, List.of(), null, null, false, false, null, template);
        return new Letter(genre, language, null, text, country, facts);
    }

    public Genre[] genres() {
        return Genre.values();
    }

    public Stage[] stages() {
        return Stage.values();
    }

    /** Says nothing about anybody, so that a stray log line cannot either. */
    @Override
    public String toString() {
        return "a text to be tried";
    }
}
