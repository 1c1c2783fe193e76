package io.hearback.feedback.offer;

import io.hearback.feedback.candidate.Language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import static java.util.Map.entry;

/**
 * Looks at a candidate's letter as a good friend would: is there a thank-you, is the decision clear, is there a reason, is
 * nothing in it that hurts? Advice and never a condition: whose letter it is, decides. Pure; knows words, and not what is meant.
 */
final class LetterHints {

    /** What a letter is looked at for, in this order. */
    enum Point {
        GRATITUDE,
        DECISION,
        REASON,
        KIND,
        DOOR,
        LENGTH
    }

    /** @param met whether all is well */
    public record Hint(Point point, boolean met) {

        /** @return the name of the phrase that says it */
        public String phrase() {
            return "hint_" + point + (met ? "_met" : "_open");
        }
    }

    private static final int SHORTEST = 25;
    private static final int LONGEST = 230;

    private static final Map<Language, Map<Point, Pattern>> WORDS = Map.of(
            Language.EN,
            Map.ofEntries(
                    entry(Point.GRATITUDE, any("\\bthank", "\\bgrateful", "\\bappreciat", "\\bgratitude")),
                    entry(
                            Point.DECISION,
                            any(
                                    "\\bdeclin(e|ed|ing)\\b",
                                    "\\bwithdr(aw|ew|awn|awing)\\b",
                                    "turn(ed|ing)? (it |your offer |the offer )?down",
                                    "\\b(not|unable|cannot|can't|won't)( be able)?( to)? (be )?(accept|tak(e|ing)|join)",
                                    "\\bsay(ing)? no\\b")),
                    entry(
                            Point.REASON,
                            any(
                                    "\\bbecause\\b",
                                    "\\bsince\\b",
                                    "\\breasons?\\b",
                                    "\\banother (offer|job|role|position)",
                                    "\\blooking for\\b",
                                    "\\bcircumstances\\b",
                                    "\\bstay in my\\b",
                                    "\\bbelow what\\b",
                                    "\\bdiffers? from\\b",
                                    "\\bdo(es)? not fit\\b",
                                    "\\bbest work\\b",
                                    "\\bcloser to\\b",
                                    "\\bprefer\\b")),
                    entry(
                            Point.KIND,
                            any(
                                    "\\bwast(e|ed|ing) (of )?(my )?time",
                                    "\\bridicul",
                                    "\\binsult",
                                    "\\bunprofessional",
                                    "\\bincompeten",
                                    "\\bdisrespect",
                                    "\\bpathetic",
                                    "\\b(terrible|awful|horrible|disgusting|worst)\\b",
                                    "\\bshame",
                                    "\\bstupid|\\bidiot",
                                    "\\brude(ly)?\\b",
                                    "\\blaughable|\\ba joke\\b",
                                    "!!")),
                    entry(
                            Point.DOOR,
                            any(
                                    "\\btouch\\b",
                                    "\\bpaths?\\b",
                                    "\\bagain\\b",
                                    "\\bin (the )?future\\b",
                                    "\\bwish you\\b",
                                    "\\bgood luck\\b"))),
            Language.FR,
            Map.ofEntries(
                    entry(Point.GRATITUDE, any("\\bmerci", "\\bremerci", "\\breconnaissan", "\\bgratitude")),
                    entry(
                            Point.DECISION,
                            any(
                                    "\\bdéclin",
                                    "\\bretir",
                                    "\\brefus",
                                    "\\brenonc",
                                    "\\bne pas (y )?(donner suite|accepter|retenir)",
                                    "\\b(peux|pourrai|puis|vais|souhaite|accepterai) pas (l'|y )?(accepter|donner suite)?")),
                    entry(
                            Point.REASON,
                            any(
                                    "\\bparce qu",
                                    "\\bcar\\b",
                                    "\\bpuisqu",
                                    "\\braisons?\\b",
                                    "\\bautre (offre|proposition|poste)",
                                    "\\brecherche\\b",
                                    "\\brester\\b",
                                    "\\bsituation\\b",
                                    "\\bpréfère",
                                    "\\bdiffèrent",
                                    "\\ben dessous\\b",
                                    "\\bne s'accorde",
                                    "\\bmeilleur de moi",
                                    "\\bcorrespond")),
                    entry(
                            Point.KIND,
                            any(
                                    "\\bperdu mon temps|\\bperte de temps",
                                    "\\bridicul",
                                    "\\binsult",
                                    "\\bhonte",
                                    "\\bincompéten",
                                    "\\bamateur",
                                    "\\birrespect",
                                    "\\bmépris",
                                    "\\b(lamentable|pathétique|minable|scandaleu|indigne|déplorable|inadmissible)",
                                    "\\bnuls?\\b|\\bnulles?\\b",
                                    "\\bstupid|\\bidiot",
                                    "\\bgrossi",
                                    "!!|! !")),
                    entry(
                            Point.DOOR,
                            any(
                                    "\\bcontact\\b",
                                    "\\bchemins\\b",
                                    "\\bà l'avenir\\b",
                                    "\\bà nouveau\\b|\\bde nouveau\\b",
                                    "\\bsouhaite (de|un|une|plein|bonne|beaucoup|le meilleur)",
                                    "\\bbonne (chance|continuation)"))));

    private LetterHints() {}

    private static Pattern any(String... alternatives) {
        return Pattern.compile(
                String.join("|", alternatives),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** @return one for each point, met or not */
    static List<Hint> of(Language language, String letter) {
        var text = letter.replace('’', '\'')
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ')
                .toLowerCase(Locale.ROOT);
        var hints = new ArrayList<Hint>();
        for (var point : Point.values()) {
            hints.add(new Hint(
                    point,
                    switch (point) {
                        case KIND -> !found(language, point, text) && !shouts(letter);
                        case LENGTH -> isRightLength(text);
                        default -> found(language, point, text);
                    }));
        }
        return hints;
    }

    private static boolean found(Language language, Point point, String text) {
        return WORDS.get(language).get(point).matcher(text).find();
    }

    /** Two words of four capitals or more, side by side. */
    private static boolean shouts(String letter) {
        return Pattern.compile("\\b\\p{Lu}{4,}\\s+\\p{Lu}{4,}\\b")
                .matcher(letter)
                .find();
    }

    private static boolean isRightLength(String text) {
        var words = text.isBlank() ? 0 : text.strip().split("\\s+").length;
        return words >= SHORTEST && words <= LONGEST;
    }
}
