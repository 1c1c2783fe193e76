package io.hearback.message.respect.text;

import java.util.List;

/**
 * How easy a text is to read, by the formula of its language. All but one are Flesch's reading ease, fitted anew to the
 * language by the author named; the higher, the easier, 100 being very easy and 0 very hard.
 *
 * <ul>
 *   <li>English: R. Flesch, A new readability yardstick, Journal of Applied Psychology 32 (1948)
 *   <li>French: L. Kandel and A. Moles, Application de l'indice de Flesch a la langue francaise, Cahiers d'etudes de
 *       radio-television 19 (1958)
 *   <li>German: T. Amstad, Wie verstandlich sind unsere Zeitungen? (1978)
 *   <li>Spanish: J. Fernandez Huerta, Medidas sencillas de lecturabilidad, Consigna 214 (1959)
 *   <li>Italian: P. Lucisano and M. E. Piemontese, Gulpease, Scuola e citta 39 (1988), which counts letters
 *   <li>Dutch: W. H. Douma, De leesbaarheid van landbouwbladen (1960)
 *   <li>Portuguese: T. B. F. Martins et al., Readability formulas applied to textbooks in Brazilian Portuguese (1996)
 * </ul>
 *
 * Syllables are counted as groups of vowels, which is what these formulas bear; names and numbers count as they stand.
 */
public final class Readability {

    private static final String VOWELS = "aeiouy";

    private Readability() {}

    /** @return NaN if there is nothing to measure */
    public static double ease(String language, List<Word> text) {
        var words = text.stream().filter(Word::isPlain).toList();
        if (words.isEmpty()) {
            return Double.NaN;
        }
        double sentences = words.stream().mapToInt(Word::sentence).distinct().count();
        double perSentence = words.size() / sentences;
        double perWord = words.stream()
                        .mapToInt(word -> syllables(language, word.folded()))
                        .sum()
                / (double) words.size();
        return switch (language) {
            case "fr" -> 207 - 1.015 * perSentence - 73.6 * perWord;
            case "de" -> 180 - perSentence - 58.5 * perWord;
            case "es" -> 206.84 - 1.02 * perSentence - 60 * perWord;
            case "it" -> gulpease(words, sentences);
            case "nl" -> 206.84 - 0.93 * perSentence - 77 * perWord;
            case "pt" -> 248.835 - 1.015 * perSentence - 84.6 * perWord;
            default -> 206.835 - 1.015 * perSentence - 84.6 * perWord;
        };
    }

    private static double gulpease(List<Word> words, double sentences) {
        var letters = words.stream().mapToInt(word -> word.folded().length()).sum();
        return 89 + (300 * sentences - 10.0 * letters) / words.size();
    }

    /** At least one. A final e is silent in English ("ride") and in French ("poste"); the folded word has no accents. */
    static int syllables(String language, String word) {
        var silent = word.length() > 2
                && word.endsWith("e")
                && !word.endsWith("le")
                && (language.equals("en") || language.equals("fr"));
        var groups = 0;
        var inVowels = false;
        for (var at = 0; at < word.length() - (silent ? 1 : 0); at++) {
            var vowel = VOWELS.indexOf(word.charAt(at)) >= 0;
            groups += vowel && !inVowels ? 1 : 0;
            inVowels = vowel;
        }
        return Math.max(1, groups);
    }
}
