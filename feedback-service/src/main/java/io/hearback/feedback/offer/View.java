package io.hearback.feedback.offer;

import io.hearback.feedback.candidate.Language;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * All that a page of the assistant shows.
 *
 * @param t what is said, by name
 * @param draft what is noted, or as typed just now
 * @param decision null as long as there is none
 * @param flawed the fields that need another look
 * @param done what was just done, or null
 */
record View(
        String token,
        Language language,
        OfferLink link,
        Map<String, String> t,
        Draft draft,
        Decision decision,
        Set<String> flawed,
        String done) {

    /** For how many months a candidate may agree to be kept in mind; CNIL, recruitment guide, 2023: two years at most. */
    static final List<Integer> MONTHS = List.of(0, 6, 12, 24);

    /** @param x where it begins, in hundredths of the bar */
    public record Segment(int x, boolean full) {}

    View with(Draft typed, Set<String> flaws) {
        return new View(token, language, link, t, typed, decision, flaws, null);
    }

    /** @return a page's address, in the language of this one */
    public String to(String page) {
        return "/o/" + token + (page.isEmpty() ? "" : "/" + page) + "?lang=" + language.code();
    }

    public boolean isOffer() {
        return link.purpose() == Purpose.OFFER;
    }

    /** @return the phrase for one of several things */
    public String say(String what, Object which) {
        return t.get(what + "_" + which);
    }

    public String helps(Theme theme) {
        return t.get("theme_" + theme + "_help");
    }

    public String asks(Theme theme) {
        return t.get("theme_" + theme + "_ask");
    }

    public String hint(LetterHints.Hint hint) {
        return t.get(hint.phrase());
    }

    /** @return the phrase with a day in its place, as {@code {until}} or {@code {day}} */
    public String onDay(String name, LocalDate day) {
        var written = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language == Language.FR ? Locale.FRANCE : Locale.UK)
                .format(day);
        return t.get(name).replace("{until}", written).replace("{day}", written);
    }

    /** @return the phrase with the word that confirms in its place */
    public String withWord(String name) {
        return t.get(name).replace("{word}", t.get("confirm_word"));
    }

    public LocalDate lastDay() {
        return link.expiresAt().atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** @return until when the organisation may keep the candidate in mind if the letter leaves on this day */
    public LocalDate inTouchUntil() {
        return LocalDate.now(ZoneOffset.UTC).plusMonths(draft.monthsInTouch());
    }

    public boolean isFlawed(String field) {
        return flawed.contains(field);
    }

    public List<Theme> themes() {
        return List.of(Theme.values());
    }

    public Thought thought(Theme theme) {
        return draft.thoughts().getOrDefault(theme, Thought.NONE);
    }

    /** @return whether there is anything to draw */
    public boolean isWeighed() {
        return draft.thoughts().values().stream().anyMatch(thought -> thought.fit() != null);
    }

    public List<Integer> fits() {
        return List.of(1, 2, 3, 4, 5, 0);
    }

    public boolean fits(Theme theme, int fit) {
        return Integer.valueOf(fit).equals(thought(theme).fit());
    }

    /** @return how well it fits, in a word */
    public String fitOf(Theme theme) {
        var fit = thought(theme).fit();
        return fit == null ? t.get("picture_unanswered") : say("fit", fit);
    }

    public List<Segment> bar(Theme theme) {
        var fit = thought(theme).fit();
        return IntStream.range(0, Thought.BEST)
                .mapToObj(place -> new Segment(place * 20, fit != null && place < fit))
                .toList();
    }

    public List<Reason> reasons() {
        return List.of(Reason.values());
    }

    public boolean gives(Reason reason) {
        return draft.reasons().containsKey(reason);
    }

    public String detail(Reason reason) {
        return draft.reasons().getOrDefault(reason, "");
    }

    public List<Tone> tones() {
        return Arrays.asList(Tone.values());
    }

    public List<Integer> months() {
        return MONTHS;
    }

    public List<String> spokenReasons() {
        return new Letter(t).reasons(draft.reasons());
    }

    /** @return the letter as it is sent, with what is sent along */
    public String wholeLetter() {
        return new Letter(t).withAdvice(draft.letter(), draft.advice());
    }

    public List<LetterHints.Hint> hints() {
        return LetterHints.of(language, draft.letter());
    }
}
