package io.hearback.message.growth;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a text without case and accents, so that "déploiement" finds "Deploiement" and "Java" not "JavaScript". */
record Words(String spaced) {

    private static final Pattern MARK = Pattern.compile("\\p{M}+");

    /** Signs after the first letter belong to names: C++, C#, R&D. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}+#&]*");

    static Words of(String text) {
        var plain = MARK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss");
        return new Words(
                WORD.matcher(plain).results().map(MatchResult::group).collect(Collectors.joining(" ", " ", " ")));
    }

    static List<Words> ofEach(List<String> texts) {
        return texts.stream().map(Words::of).toList();
    }

    boolean isEmpty() {
        return spaced.isBlank();
    }

    /** @return whether the other's words stand here one after another */
    boolean contain(Words other) {
        return !other.isEmpty() && spaced.contains(other.spaced);
    }
}
