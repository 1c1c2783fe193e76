package io.hearback.feedback.offer;

import io.hearback.feedback.candidate.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;

import static org.assertj.core.api.Assertions.assertThat;

class LetterTest {

    private static final People PEOPLE =
            new People("Initech", "Data $1 {job} engineer", "Sam Field", "Robin Okafor", "en");

    @Test
    void a_letter_thanks_decides_gives_the_chosen_reasons_and_no_others_and_leaves_the_door_open() {
        var letter = letter(Language.EN, Purpose.OFFER)
                .compose(
                        reasons(Reason.PAY, "a higher fixed part would have changed my answer", Reason.STAYING, ""),
                        Tone.SIMPLE);
        assertThat(letter).isEqualTo("""
                Hello Sam Field,

                Thank you for offering me the position of Data $1 {job} engineer, and for the time you gave me.

                After careful thought, I have decided to decline the offer. The package, taken as a whole, is below what I would need in order to accept. More precisely: a higher fixed part would have changed my answer. I have decided to stay in my current job.

                I hope our paths will cross again, and I wish you success in finding the right person.

                Kind regards,
                Robin Okafor""");
    }

    @Test
    void who_withdraws_declines_no_offer() {
        var letter = letter(Language.FR, Purpose.WITHDRAWAL).compose(reasons(Reason.PRIVATE, ""), Tone.WARM);
        assertThat(letter)
                .contains(
                        "j’ai décidé de retirer ma candidature",
                        "garder mes raisons pour moi",
                        "Bien cordialement,\nRobin Okafor")
                .doesNotContain("offre", "proposé");
    }

    @Test
    void advice_comes_below_the_letter_and_an_empty_one_leaves_no_trace() {
        var letter = letter(Language.EN, Purpose.OFFER);
        assertThat(letter.withAdvice("Words.", "")).isEqualTo("Words.");
        assertThat(letter.withAdvice("Words.", "Fewer rounds."))
                .isEqualTo("Words.\n\nAbout your recruiting process, if I may:\nFewer rounds.");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_letter_we_compose_passes_our_own_look_at_it(Language language) {
        for (var purpose : Purpose.values()) {
            for (var tone : Tone.values()) {
                for (var reason : Reason.values()) {
                    var text = letter(language, purpose).compose(reasons(reason, ""), tone);
                    assertThat(LetterHints.of(language, text))
                            .as("%s %s %s %s: %s", language, purpose, tone, reason, text)
                            .allMatch(LetterHints.Hint::met);
                }
            }
        }
    }

    @Test
    void with_all_reasons_and_the_longest_advice_it_still_fits_what_intake_service_takes() {
        var phrases = Phrases.of(Language.FR, Purpose.OFFER, PEOPLE);
        var whole = new Letter(phrases).withAdvice("x".repeat(Letter.LONGEST), "y".repeat(Guide.LONGEST_ADVICE));
        assertThat(whole.length()).isLessThanOrEqualTo(Decision.LONGEST_LETTER);
    }

    @Test
    void both_languages_say_all_the_same_things_with_the_same_slots() {
        var english = Phrases.raw(Language.EN);
        var french = Phrases.raw(Language.FR);
        assertThat(new TreeSet<>(french.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
        for (var slot : new String[] {"{until}", "{day}", "{word}", "{detail}"}) {
            english.forEach((name, phrase) -> assertThat(french.get(name).contains(slot))
                    .as("%s in %s", slot, name)
                    .isEqualTo(phrase.contains(slot)));
        }
        french.forEach((name, phrase) -> assertThat(phrase).as(name).doesNotContainPattern(" [;:!?»]|« "));
    }

    @Test
    void there_is_a_phrase_for_everything_that_can_be_chosen() {
        for (var purpose : Purpose.values()) {
            var phrases = Phrases.of(Language.EN, purpose, PEOPLE);
            Arrays.stream(Reason.values())
                    .forEach(reason -> assertThat(phrases).containsKeys("reason_" + reason, "say_" + reason));
            Arrays.stream(Theme.values())
                    .forEach(theme -> assertThat(phrases)
                            .containsKeys("theme_" + theme, "theme_" + theme + "_help", "theme_" + theme + "_ask"));
            Arrays.stream(Decision.State.values())
                    .forEach(state -> assertThat(phrases).containsKey("done_" + state));
            View.MONTHS.forEach(months -> assertThat(phrases).containsKey("touch_" + months));
            for (var point : LetterHints.Point.values()) {
                assertThat(phrases)
                        .containsKeys(
                                new LetterHints.Hint(point, true).phrase(),
                                new LetterHints.Hint(point, false).phrase());
            }
        }
    }

    private static Letter letter(Language language, Purpose purpose) {
        return new Letter(Phrases.of(language, purpose, PEOPLE));
    }

    private static Map<Reason, String> reasons(Object... reasonsAndDetails) {
        var reasons = new EnumMap<Reason, String>(Reason.class);
        for (int i = 0; i < reasonsAndDetails.length; i += 2) {
            reasons.put((Reason) reasonsAndDetails[i], (String) reasonsAndDetails[i + 1]);
        }
        return reasons;
    }
}
