package io.hearback.message.compose;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.ReasonCode;
import io.hearback.contract.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static io.hearback.message.compose.Composition.LINK;
import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every notice: each kind, reason, stage and language, with and without strength and advice. */
class ComposerTest {

    /** Cold, hollow or false in real refusals; also words that assume a gender. */
    private static final List<String> FORBIDDEN = List.of(
            "reject",
            "unsuccessful",
            "not successful",
            "regret",
            "unfortunately",
            "after careful",
            "other candidate",
            "other applicant",
            "more closely",
            "better fit",
            "better match",
            "at this time",
            "high volume",
            "large number",
            "not a reflection",
            "difficult decision",
            "easy decision",
            "your cv",
            "your résumé",
            "on file",
            "in our database",
            "will reach out",
            "not hesitate",
            "best of luck",
            "good luck",
            "encourage you",
            "overqualified",
            "culture",
            "personality",
            "dear candidate",
            "n/a",
            "malheureusement",
            "suite favorable",
            "donner suite",
            "attentif",
            "attentive",
            "davantage",
            "remet pas en",
            "remettent pas en",
            "votre cv",
            "vivier",
            "conserv",
            "recontacter",
            "hésite",
            "bonne continuation",
            "excellente continuation",
            "bonne chance",
            "plein succès",
            "salutations distinguées",
            "veuillez agréer",
            "rejet",
            "refus",
            "cher ",
            "chère",
            "madame",
            "monsieur",
            "désolé",
            "ravi",
            "heureux",
            "heureuse",
            "(e)",
            "·e");

    /** What betrays the other tone, in languages that have two. Italian and German tell by the capital. */
    private static final Map<String, Map<Tone, Pattern>> OTHER_TONE = Map.of(
            "fr", tones("tu|te|toi|ton|ta|tes", "vous|votre|vos"),
            "de", tones("du|dir|dich|dein\\p{L}*", "Ihnen|Ihre?[mnrs]?"),
            "es", tones("tú|tu|tus|te|ti|contigo", "usted|su|sus|le"),
            "it", tones("tu|ti|te|tuo|tua|tuoi|tue", "Lei|Suo|Sua|Suoi|Sue"),
            "nl", tones("je|jij|jou|jouw", "u|uw"),
            "pt", tones("tu|te|ti|teu|tua|teus|tuas|contigo", "o senhor|a senhora"));

    private final Composer composer = new Composer();

    static Stream<Voice> voices() {
        return Matters.voices();
    }

    private static List<Matter> everyMatter(Voice voice) {
        var matters = new ArrayList<Matter>();
        for (var stage : Stage.values()) {
            for (var circumstances : List.of(Circumstances.NONE, Matters.everything(voice.language()))) {
                for (var reason : reasons(voice.language())) {
                    matters.add(Matters.of(NoticeKind.REFUSAL, voice, stage, reason, circumstances));
                }
                for (var kind : List.of(NoticeKind.DECLINE_ACKNOWLEDGEMENT, NoticeKind.WITHDRAWAL_ACKNOWLEDGEMENT)) {
                    matters.add(Matters.of(kind, voice, stage, null, circumstances));
                }
            }
        }
        return matters;
    }

    private static List<Matter> everyRecruiterMatter(Voice voice) {
        var all = Matters.everything(voice.language());
        var reason = Matters.reasons(voice.language()).getFirst();
        return Stream.of(Stage.values())
                .flatMap(stage -> Stream.of(
                        Matters.of(NoticeKind.CALL_TASK, voice, stage, reason, all),
                        Matters.of(NoticeKind.DECLINE_REPORT, voice, stage, null, all),
                        Matters.of(NoticeKind.DECLINE_REPORT, voice, stage, null, Circumstances.NONE),
                        Matters.of(NoticeKind.WITHDRAWAL_REPORT, voice, stage, null, all)))
                .toList();
    }

    private static List<Reason> reasons(String language) {
        var strength = Matters.strength(language);
        var advice = Matters.advice(language);
        return Matters.reasons(language).stream()
                .flatMap(reason -> Stream.of(
                        reason,
                        Matters.with(reason, strength, null),
                        Matters.with(reason, null, advice),
                        Matters.with(reason, strength, advice)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("voices")
    void addresses_the_candidate_by_name_and_names_the_job_and_the_organisation(Voice voice) {
        for (var matter : everyMatter(voice)) {
            var notice = composer.compose(matter);

            assertThat(notice.language()).isEqualTo(voice.language());
            assertThat(paragraphs(notice).getFirst()).matches(".* Camille Martin[,:]");
            assertThat(paragraphs(notice).get(1)).contains("Data engineer", "Acme");
            assertThat(notice.subject()).contains("Data engineer", "Acme");
        }
    }

    @ParameterizedTest
    @MethodSource("voices")
    void tells_every_recorded_detail_and_nothing_else(Voice voice) {
        for (var reason : reasons(voice.language())) {
            var notice = composer.compose(Matters.refusal(voice, Stage.INTERVIEW, reason));
            var details = Stream.concat(
                            reason.details().values().stream()
                                    .flatMap(List::stream)
                                    .filter(detail -> !detail.equals("1")),
                            Stream.of(reason.strength(), reason.advice()))
                    .filter(Objects::nonNull)
                    .toList();

            assertThat(details).allMatch(words(notice)::contains);
            assertThat(words(notice).contains(Matters.strength(voice.language())))
                    .isEqualTo(reason.strength() != null);
            assertThat(words(notice).contains(Matters.advice(voice.language()))).isEqualTo(reason.advice() != null);
            assertThat(paragraphs(notice)).hasSize(7 + count(reason.strength()) + count(reason.advice()));
        }
    }

    @ParameterizedTest
    @MethodSource("voices")
    void holds_the_link_once_and_is_signed_by_a_person_who_can_be_answered(Voice voice) {
        for (var matter : everyMatter(voice)) {
            var notice = composer.compose(matter);

            assertThat(notice.text()).containsOnlyOnce(LINK).contains("\n" + LINK + "\n");
            assertThat(notice.html()).containsOnlyOnce(LINK).contains("<a href=\"" + LINK + "\">");
            assertThat(paragraphs(notice).getLast())
                    .endsWith("Léa Bernard Talent partner Acme lea.bernard@acme.example");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void avoids_what_hurts_or_says_nothing(String language) {
        for (var matter : everyMatter(Voice.of(language))) {
            var notice = composer.compose(matter.withCircumstances(Circumstances.NONE));

            assertThat((notice.subject() + " " + words(notice)).toLowerCase()).doesNotContain(FORBIDDEN);
        }
    }

    @ParameterizedTest
    @MethodSource("voices")
    void keeps_its_tone(Voice voice) {
        var other = OTHER_TONE.getOrDefault(voice.language(), Map.of()).get(voice.tone());
        if (other != null) {
            for (var matter : Stream.concat(everyMatter(voice).stream(), everyRecruiterMatter(voice).stream())
                    .toList()) {
                assertThat(words(composer.compose(matter))).doesNotContainPattern(other);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("voices")
    void is_typeset_with_care(Voice voice) {
        for (var matter : everyMatter(voice)) {
            var notice = composer.compose(matter);

            assertThat(notice.text().lines()).allMatch(line -> line.length() <= 78 && line.equals(line.strip()));
            assertThat(words(notice).split("\\s")).hasSizeBetween(65, 320);
            for (var written : List.of(notice.subject(), words(notice))) {
                assertThat(written.replace(LINK, ""))
                        .doesNotContainPattern("[{}~]|\\bnull\\b|  |\\.\\.|[,:;]\\.|\\( | \\)");
                if (notice.language().equals("fr")) {
                    assertThat(written).doesNotContainPattern("[^\u00a0][:;?!»](\\s|$)|«[^\u00a0]");
                } else {
                    assertThat(written).doesNotContainPattern("\\s[,.:;?!]");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("voices")
    void says_the_same_in_text_and_html(Voice voice) {
        for (var matter : Stream.concat(everyMatter(voice).stream(), everyRecruiterMatter(voice).stream())
                .toList()) {
            var notice = composer.compose(matter);
            var text = notice.text()
                    .replaceFirst("\u00a0?:\n" + Pattern.quote(LINK), ".")
                    .replaceAll("(?m)^(> |- |>$)", "");

            assertThat(seen(notice.html()))
                    .isEqualTo(text.replaceAll("[ \n]+", " ").strip());
        }
    }

    @Test
    void writes_english_for_a_language_nobody_has_written_words_for() {
        assertThat(composer.compose(inLanguage("fr-CA")).language()).isEqualTo("fr");
        assertThat(composer.compose(inLanguage("fi")).language()).isEqualTo("en");
        assertThat(composer.compose(inLanguage("not a language")).language()).isEqualTo("en");
        assertThat(composer.compose(inLanguage(null)).language()).isEqualTo("en");
    }

    private static Matter inLanguage(String language) {
        return Matters.refusal(language, Stage.SCREENING, Matters.bare(ReasonCode.POSITION_FILLED));
    }

    private static Map<Tone, Pattern> tones(String informal, String formal) {
        return Map.of(Tone.FORMAL, whole(informal), Tone.INFORMAL, whole(formal));
    }

    private static Pattern whole(String words) {
        return Pattern.compile("(?<![\\p{L}-])(" + words + ")(?!\\p{L})");
    }

    private static int count(String slot) {
        return slot == null ? 0 : 1;
    }

    private static List<String> paragraphs(Composition notice) {
        return Stream.of(notice.text().split("\n\n"))
                .map(paragraph -> paragraph.replace('\n', ' ').strip())
                .toList();
    }

    private static String words(Composition notice) {
        return String.join("\n", paragraphs(notice));
    }

    /** What a person reads of an HTML page. */
    private static String seen(String html) {
        return html.substring(html.indexOf("<body"))
                .replaceAll("<[^>]*>", "")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("[ \n]+", " ")
                .strip();
    }
}
