package io.hearback.message.respect;

import io.hearback.contract.ReasonCode;
import io.hearback.contract.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** One rule at a time: what breaks it and where, and what keeps it. */
class RulesTest {

    private static final String GOOD = """
            Hello Camille Martin,

            Thank you for the time you gave us at interview for the position of Data engineer. We have decided not to take
            your application further.

            The position requires at least three years of experience with Kafka. Your explanations were very clear: your
            presentation demonstrated real care for the reader.

            If you would like to know more about this decision, you can ask us for more detail.

            Kind regards,
            Léa Bernard
            Talent partner
            """;

    private final RespectCheck check = new RespectCheck();

    @Test
    void a_good_letter_breaks_none() {
        var report = check.judge(refusal("en", GOOD));

        assertThat(report.broken()).extracting(Finding::rule).containsOnly("open-door");
        assertThat(report.verdict()).isEqualTo(Verdict.RESPECTFUL);
        assertThat(report.score()).isEqualTo(96);
        assertThat(report.explanation()).startsWith("Respectful.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            addressed-by-name   | Hello Camille Martin                | Dear candidate                        | Dear candidate
            names-job           | the position of Data engineer       | this position                         |
            gives-thanks        | Thank you for the time you gave us  | This is about the time you spent      |
            decision-plain      | We have decided not to take\\nyour application further. | There is news about your application. |
            specific-reason     | The position requires at least three years of experience with Kafka. | It was close. |
            no-vagueness        | at least three years of experience with Kafka | an effort for corporate reasons only | corporate reasons
            strength-or-advice  | Your explanations were very clear: your\\npresentation demonstrated real care for the reader. | That is all. |
            offers-feedback     | If you would like to know more about this decision, you can ask us for more detail. | That is all. |
            no-dead-end         | you can ask us for more detail      | please do not reply to this email     | please do not reply to this
            no-stock-comfort    | Your explanations were very clear   | This is not a reflection of your abilities | not a reflection of your
            gentle-words        | We have decided not to take\\nyour application further. | Your application has been rejected. | rejected
            second-person       | Your explanations were very clear   | The candidate was clear               | The candidate was
            no-false-promise    | you can ask us for more detail.     | ask us for more detail. We will keep your CV on file. | keep your CV on file
            no-forbidden-ground | The position requires at least three years of experience with Kafka. | Your age was a problem for the team. | Your age
            no-forbidden-ground | The position requires at least three years of experience with Kafka. | We do not hire people who live too far away. | live too far
            no-risky-ground     | The position requires at least three years of experience with Kafka. | You are overqualified. | overqualified
            not-rude            | Your explanations were very clear   | Your explanations were ridiculous     | ridiculous
            signed-by-person    | Léa Bernard\\nTalent partner        | The Recruiting Team                   | Kind regards,\\nThe Recruiting Team\\n
            """)
    void finds_what_breaks_it(String rule, String good, String bad, String span) {
        assertThat(GOOD).contains(unescaped(good));
        var text = GOOD.replace(unescaped(good), bad);

        var finding = finding(check.judge(refusal("en", text)), rule);

        assertThat(finding.kept()).isFalse();
        assertThat(finding.suggestion()).isNotBlank();
        if (span != null) {
            assertThat(finding.spans())
                    .extracting(found -> text.substring(found.start(), found.end()))
                    .contains(unescaped(span));
        }
        assertThat(finding(check.judge(refusal("en", GOOD)), rule).kept()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr | Vous êtes enceinte, et le poste demande des déplacements.  | no-forbidden-ground
            fr | Votre âge ne correspond pas à notre jeune équipe.          | no-forbidden-ground
            fr | Votre lieu de résidence est trop éloigné.                  | no-forbidden-ground
            fr | Vous êtes surqualifié pour ce poste.                       | no-risky-ground
            de | Sie sind zu alt für unser Team.                            | no-forbidden-ground
            de | Wegen Ihrer Schwangerschaft haben wir uns anders entschieden. | no-forbidden-ground
            de | Sie sind für diese Stelle überqualifiziert.                | no-risky-ground
            es | Su edad no encaja con el equipo.                           | no-forbidden-ground
            it | La Sua età non è adatta.                                   | no-forbidden-ground
            nl | Uw leeftijd past niet bij het team.                        | no-forbidden-ground
            pt | A sua idade não se ajusta à equipa.                        | no-forbidden-ground
            en | Her accent would be a problem for customers.               | no-forbidden-ground
            en | We need somebody with a better culture fit.                | no-risky-ground
            """)
    void knows_grounds_that_are_none_in_every_language(String language, String text, String rule) {
        assertThat(finding(check.judge(refusal(language, text)), rule).kept()).isFalse();
        assertThat(check.judge(phrase(language, text)).verdict()).isNotEqualTo(Verdict.RESPECTFUL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Please answer immediately.
            en | You have only a few days left.
            en | It is the chance of a lifetime.
            en | Otherwise we will have to withdraw our offer.
            fr | Merci de répondre au plus vite.
            fr | Il ne vous reste plus que quelques jours.
            de | Bitte antworten Sie umgehend.
            de | Es bleiben nur noch wenige Tage.
            es | Le pedimos que responda cuanto antes.
            es | Es una oportunidad única.
            it | La preghiamo di rispondere al più presto.
            it | È un'occasione irripetibile.
            nl | Wilt u zo vriendelijk zijn en zo snel mogelijk antwoorden? Reageer vandaag nog.
            nl | Het is een unieke kans.
            pt | Pedimos que responda o mais rápido possível.
            pt | É uma oportunidade única.
            """)
    void an_offer_presses_nobody(String language, String text) {
        var report = check.judge(new Letter(Genre.OFFER, language, null, text, null, Facts.TEMPLATE));

        assertThat(finding(report, "no-pressure").kept()).isFalse();
        assertThat(finding(report, "no-pressure").suggestion()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | caring for children with disabilities
            en | eight years of hospital pharmacy, with a focus on ageing patients
            en | a positive attitude in every conversation
            en | We do not discriminate on the ground of age, sex, religion or disability.
            fr | l'accueil d'enfants en situation de handicap
            fr | la conduite d'une famille de produits d'origine végétale
            de | die Pflege älterer Menschen
            es | el cuidado de personas con discapacidad
            """)
    void takes_work_that_sounds_like_a_ground_for_what_it_is(String language, String text) {
        var report = check.judge(phrase(language, text));

        assertThat(finding(report, "no-forbidden-ground").kept()).isTrue();
    }

    @Test
    void the_place_of_residence_is_forbidden_in_france_and_risky_elsewhere() {
        var text = "We chose another person, as you live too far away.";

        assertThat(check.judge(new Letter(Genre.REFUSAL, "en", null, text, "FR", Facts.TEMPLATE))
                        .verdict())
                .isEqualTo(Verdict.DISRESPECTFUL);
        var elsewhere = check.judge(new Letter(Genre.REFUSAL, "en", null, text, "US", Facts.TEMPLATE));
        assertThat(finding(elsewhere, "no-forbidden-ground").kept()).isTrue();
        assertThat(elsewhere.needsPerson()).isTrue();
    }

    @Test
    void a_gap_is_a_fault_only_where_it_should_be_filled() {
        var text = GOOD.replace("Camille Martin", "{{candidate.name}}");

        assertThat(check.judge(refusal("en", text)).verdict()).isEqualTo(Verdict.RESPECTFUL);
        var sent = check.judge(new Letter(Genre.REFUSAL, "en", null, text, null, facts(List.of())));
        assertThat(finding(sent, "nothing-unfilled").kept()).isFalse();
        assertThat(sent.verdict()).isEqualTo(Verdict.DISRESPECTFUL);
    }

    @Test
    void what_is_told_is_held_against_the_record() {
        var told = check.judge(new Letter(
                Genre.REFUSAL, "en", null, GOOD, null, facts(List.of("three years of experience with Kafka"))));
        var other = check.judge(new Letter(Genre.REFUSAL, "en", null, GOOD, null, facts(List.of("Terraform"))));

        assertThat(finding(told, "reason-as-recorded").kept()).isTrue();
        assertThat(finding(other, "reason-as-recorded").kept()).isFalse();
    }

    @Test
    void a_neutral_letter_states_no_reason_and_needs_none() {
        var neutral = new Facts(
                Stage.INTERVIEW, "Camille Martin", null, null, null, List.of(), null, null, true, false, null, false);
        var silent = GOOD.replaceAll("(?s)The position requires.*?reader\\.\n", "It was not an easy choice.\n");

        assertThat(check.judge(new Letter(Genre.REFUSAL, "en", null, silent, "DE", neutral))
                        .verdict())
                .isEqualTo(Verdict.RESPECTFUL);
        assertThat(finding(
                                check.judge(new Letter(Genre.REFUSAL, "en", null, GOOD, "DE", neutral)),
                                "reason-as-recorded")
                        .kept())
                .isFalse();
    }

    @Test
    void keeping_data_is_no_promise_with_consent_and_a_limit() {
        var agreed = new Facts(
                null, null, null, null, null, List.of(), null, null, false, false, LocalDate.of(2028, 3, 1), true);
        var text = GOOD + "As you agreed, we will keep your details until 1 March 2028, to tell you about positions.";

        var report = check.judge(new Letter(Genre.REFUSAL, "en", null, text, null, agreed));

        assertThat(finding(report, "no-false-promise").kept()).isTrue();
        assertThat(finding(report, "open-door").kept()).isTrue();
    }

    @Test
    void a_text_in_another_language_than_the_candidate_s_is_not_the_right_one() {
        var report = check.judge(refusal("fr", GOOD));

        assertThat(finding(report, "right-language").kept()).isFalse();
        assertThat(report.language()).isEqualTo("fr");
        assertThat(check.judge(refusal(null, GOOD)).language()).isEqualTo("en");
    }

    @Test
    void two_employers_in_one_decline_are_one_too_many() {
        var text = "Dear Ms Field,\n\nThank you for offering me the position at Acme. I will not accept it,"
                + " because another position is closer to my family.\n\nBest regards,\nCamille";

        assertThat(check.judge(decline(text)).verdict()).isEqualTo(Verdict.RESPECTFUL);
        assertThat(finding(check.judge(decline(text + "\nPS: Initech impressed me.")), "no-careless-fact")
                        .kept())
                .isFalse();
    }

    @Test
    void a_decline_without_thanks_and_without_a_decision_is_disrespectful() {
        assertThat(check.judge(decline("I got another job.")).verdict()).isEqualTo(Verdict.DISRESPECTFUL);
    }

    @Test
    void the_score_does_not_praise_what_the_verdict_condemns() {
        var risky = GOOD.replace("Your explanations were very clear", "You are overqualified");

        assertThat(check.judge(refusal("en", risky)).score()).isLessThan(40);
        assertThat(check.judge(refusal("en", GOOD.replace("Kafka", "K"))).score())
                .isGreaterThan(90);
    }

    @Test
    void the_same_letter_always_gets_the_same_report() {
        assertThat(check.judge(refusal("en", GOOD))).isEqualTo(new RespectCheck().judge(refusal("en", GOOD)));
    }

    @Test
    void nothing_is_too_odd_to_be_judged() {
        for (var text : List.of(
                "", " ", "\n\n\n", "🙂", "{{{{", "a".repeat(20_000), "(((((", "\u0000\u202e", "Dear", "Dear ,")) {
            for (var genre : Genre.values()) {
                assertThat(check.judge(new Letter(genre, null, text, text, null, Facts.TEMPLATE)))
                        .isNotNull();
            }
        }
    }

    private static Facts facts(List<String> details) {
        return new Facts(
                Stage.INTERVIEW,
                "Camille Martin",
                "Data engineer",
                "Léa Bernard",
                ReasonCode.EXPERIENCE_GAP,
                details,
                null,
                null,
                false,
                false,
                null,
                false);
    }

    private static Letter refusal(String language, String text) {
        return new Letter(Genre.REFUSAL, language, null, text, null, Facts.TEMPLATE);
    }

    private static Letter phrase(String language, String text) {
        return new Letter(Genre.PHRASE, language, null, text, null, Facts.TEMPLATE);
    }

    private static Letter decline(String text) {
        return new Letter(Genre.DECLINE, "en", null, text, null, Facts.TEMPLATE);
    }

    private static Finding finding(Report report, String rule) {
        return report.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n");
    }
}
