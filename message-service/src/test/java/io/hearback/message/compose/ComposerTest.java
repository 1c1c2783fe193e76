package io.hearback.message.compose;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.ReasonCode;
import io.hearback.contract.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
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

    private static final Pattern FAMILIAR = Pattern.compile("(?<!\\p{L})(tu|te|toi|ton|ta|tes)(?!\\p{L})");

    private static final List<String> DECISIONS = List.of(
            "not to take your application further",
            "your application cannot go any further",
            "not to go ahead with your appointment",
            "your appointment cannot go ahead",
            "ne pas retenir votre candidature",
            "votre candidature ne pourra pas aboutir",
            "ne pas mener votre recrutement à son terme",
            "votre recrutement ne pourra pas aboutir",
            "we respect your decision",
            "nous respectons votre décision");

    private final Composer composer = new Composer();

    static Stream<Matter> everyMatter() {
        return Wordings.LANGUAGES.stream()
                .flatMap(language -> Stream.of(Stage.values())
                        .flatMap(stage -> Stream.concat(
                                reasons(language).map(reason -> Matters.refusal(language, stage, reason)),
                                Stream.of(NoticeKind.DECLINE_ACKNOWLEDGEMENT, NoticeKind.WITHDRAWAL_ACKNOWLEDGEMENT)
                                        .map(kind -> Matters.acknowledgement(kind, language, stage)))));
    }

    private static Stream<Reason> reasons(String language) {
        var strength = Matters.strength(language);
        var advice = Matters.advice(language);
        return Matters.reasons(language).stream()
                .flatMap(reason -> Stream.of(
                        reason,
                        Matters.with(reason, strength, null),
                        Matters.with(reason, null, advice),
                        Matters.with(reason, strength, advice)));
    }

    static Stream<Matter> everyRefusal() {
        return everyMatter().filter(matter -> matter.kind() == NoticeKind.REFUSAL);
    }

    @ParameterizedTest
    @MethodSource("everyMatter")
    void addresses_the_candidate_by_name_and_names_the_job_and_the_organisation(Matter matter) {
        var notice = composer.compose(matter);

        assertThat(notice.language()).isEqualTo(matter.voice().language());
        assertThat(paragraphs(notice).getFirst()).endsWith(" Camille Martin,");
        assertThat(paragraphs(notice).get(1)).contains("Data engineer", "Acme");
        assertThat(notice.subject()).contains("Data engineer", "Acme");
    }

    @ParameterizedTest
    @MethodSource("everyMatter")
    void says_the_decision_plainly_in_the_first_paragraph(Matter matter) {
        var first = paragraphs(composer.compose(matter)).get(1).toLowerCase();

        assertThat(DECISIONS).filteredOn(first::contains).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("everyRefusal")
    void tells_every_recorded_detail_and_nothing_else(Matter matter) {
        var notice = composer.compose(matter);
        var reason = matter.reason();
        var details = Stream.concat(
                        reason.details().values().stream().flatMap(List::stream).filter(detail -> !detail.equals("1")),
                        Stream.of(reason.strength(), reason.advice()))
                .filter(Objects::nonNull)
                .toList();

        assertThat(details).allMatch(words(notice)::contains);
        assertThat(words(notice).contains(Matters.strength(matter.voice().language())))
                .isEqualTo(reason.strength() != null);
        assertThat(words(notice).contains(Matters.advice(matter.voice().language())))
                .isEqualTo(reason.advice() != null);
        assertThat(paragraphs(notice)).hasSize(6 + count(reason.strength()) + count(reason.advice()) + 1);
    }

    @ParameterizedTest
    @MethodSource("everyMatter")
    void holds_the_link_once_and_is_signed_by_a_person_who_can_be_answered(Matter matter) {
        var notice = composer.compose(matter);

        assertThat(notice.text()).containsOnlyOnce(LINK).contains("\n" + LINK + "\n");
        assertThat(notice.html()).containsOnlyOnce(LINK).contains("<a href=\"" + LINK + "\">");
        assertThat(words(notice)).containsAnyOf("reply to this message", "répondre à ce message");
        assertThat(paragraphs(notice).getLast()).endsWith("Léa Bernard Talent partner Acme lea.bernard@acme.example");
    }

    @ParameterizedTest
    @MethodSource("everyMatter")
    void avoids_what_hurts_or_says_nothing(Matter matter) {
        var notice = composer.compose(matter);

        assertThat((notice.subject() + " " + words(notice)).toLowerCase()).doesNotContain(FORBIDDEN);
        assertThat(words(notice)).doesNotContainPattern(FAMILIAR);
    }

    @ParameterizedTest
    @MethodSource("everyMatter")
    void is_typeset_with_care(Matter matter) {
        var notice = composer.compose(matter);

        assertThat(notice.text().lines()).allMatch(line -> line.length() <= 78 && line.equals(line.strip()));
        assertThat(words(notice).split("\\s")).hasSizeBetween(90, 240);
        for (var written : List.of(notice.subject(), words(notice))) {
            assertThat(written.replace(LINK, "")).doesNotContainPattern("[{}~]|null|  |\\.\\.|[,:;]\\.|\\( | \\)");
            if (notice.language().equals("fr")) {
                assertThat(written).doesNotContainPattern("[^\u00a0][:;?!»](\\s|$)|«[^\u00a0]");
            } else {
                assertThat(written).doesNotContainPattern("\\s[,.:;?!]");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyMatter")
    void says_the_same_in_text_and_html(Matter matter) {
        var notice = composer.compose(matter);
        var text = notice.text().replaceFirst("\u00a0?:\n" + Pattern.quote(LINK), ".");

        assertThat(seen(notice.html())).isEqualTo(text.replaceAll("[ \n]+", " ").strip());
    }

    @Test
    void writes_english_for_a_language_nobody_has_written_words_for() {
        assertThat(composer.compose(inLanguage("fr-CA")).language()).isEqualTo("fr");
        assertThat(composer.compose(inLanguage("nl")).language()).isEqualTo("en");
        assertThat(composer.compose(inLanguage("not a language")).language()).isEqualTo("en");
        assertThat(composer.compose(inLanguage(null)).language()).isEqualTo("en");
    }

    private static Matter inLanguage(String language) {
        return Matters.refusal(language, Stage.SCREENING, Matters.bare(ReasonCode.POSITION_FILLED));
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
