package io.hearback.message.compose;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.Stage;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whole notices, as a person reads them. Whoever changes the words reads these first, aloud. */
class WholeNoticeTest {

    private final Composer composer = new Composer();

    @Test
    void a_french_refusal_after_an_interview_names_the_skills_a_strength_and_a_suggestion() {
        assertReads(
                Matters.refusal(
                        "fr",
                        Stage.INTERVIEW,
                        Matters.with(
                                Matters.skills(
                                        "Kubernetes en production",
                                        "la modélisation de données",
                                        "l'animation d'ateliers"),
                                "la clarté de vos explications",
                                "un projet personnel déployé et tenu en ligne pendant quelques mois")),
                "Notre décision sur votre candidature_: «_Data engineer_» (Acme)",
                """
                        Bonjour Camille Martin,

                        Merci pour l'entretien que vous nous avez accordé pour le poste «_Data
                        engineer_» proposé par Acme, et pour ce que vous avez partagé avec nous à
                        cette occasion. Nous avons décidé de ne pas retenir votre candidature, et nous
                        tenons à vous dire pourquoi.

                        Le poste repose sur des compétences que nous n'avons pas assez retrouvées dans
                        votre candidature_: Kubernetes en production, la modélisation de données et
                        l'animation d'ateliers.

                        Nous avons relevé un point fort, et nous tenons à vous le dire_: la clarté de
                        vos explications.

                        Si un conseil peut vous être utile, voici le nôtre_: un projet personnel
                        déployé et tenu en ligne pendant quelques mois.

                        Si un point n'est pas clair, ou si vous souhaitez en savoir plus sur cette
                        décision, vous pouvez nous demander des précisions sur votre page_:
                        {{link}}

                        Vous y trouverez aussi des idées pour la suite_: des formations et des
                        certifications, des personnes qui peuvent vous accompagner, et d'autres types
                        de postes.

                        Vous pouvez aussi répondre à ce message, tout simplement_: votre réponse me
                        parviendra directement.

                        Bien cordialement,
                        Léa Bernard
                        Talent partner
                        Acme
                        lea.bernard@acme.example
                        """);
    }

    @Test
    void an_english_refusal_after_the_final_interview_tells_what_the_chosen_person_had() {
        assertReads(
                Matters.refusal(
                        "en",
                        Stage.FINAL_INTERVIEW,
                        Matters.with(
                                Matters.chosenHad("eight years of hospital pharmacy"),
                                "the clarity of your explanations",
                                null)),
                "Our decision on your application: Data engineer at Acme",
                """
                        Hello Camille Martin,

                        Thank you for everything you brought to our conversations about the position
                        of Data engineer at Acme, right up to the final interview. That asks a lot of
                        a person, and we are grateful. I know this is hard to hear after coming so
                        far: we have decided not to take your application further, and we want to tell
                        you why.

                        We chose another person for this position. Here is what they bring, and what
                        made the difference: eight years of hospital pharmacy.

                        There is something that we valued, and that we want you to know: the clarity
                        of your explanations.

                        If something is unclear, or if you would like to know more about this
                        decision, you can ask us for more detail on your page:
                        {{link}}

                        There you will also find ideas for your next steps: courses and certificates,
                        people who can help, and other kinds of roles.

                        You can also simply reply to this message: your reply comes straight to me.

                        With sincere thanks,
                        Léa Bernard
                        Talent partner
                        Acme
                        lea.bernard@acme.example
                        """);
    }

    @Test
    void a_french_refusal_because_the_position_was_cancelled_judges_nobody() {
        assertReads(
                Matters.refusal("fr", Stage.APPLICATION, Matters.cancelled("le budget du projet a été retiré")),
                "Notre décision sur votre candidature_: «_Data engineer_» (Acme)",
                """
                        Bonjour Camille Martin,

                        Merci d'avoir pris le temps de nous adresser votre candidature pour le poste
                        «_Data engineer_» proposé par Acme. Votre candidature ne pourra pas aboutir,
                        pour une raison qui lui est extérieure.

                        Le poste lui-même est annulé, et il n'y aura pas de recrutement. En voici la
                        cause_: le budget du projet a été retiré.

                        Si un point n'est pas clair, ou si vous souhaitez en savoir plus sur cette
                        décision, vous pouvez nous demander des précisions sur votre page_:
                        {{link}}

                        Vous y trouverez aussi des idées pour la suite_: des formations et des
                        certifications, des personnes qui peuvent vous accompagner, et d'autres types
                        de postes.

                        Vous pouvez aussi répondre à ce message, tout simplement_: votre réponse me
                        parviendra directement.

                        Cordialement,
                        Léa Bernard
                        Talent partner
                        Acme
                        lea.bernard@acme.example
                        """);
    }

    @Test
    void an_english_refusal_for_different_wishes_leaves_room_for_correction() {
        assertReads(
                Matters.refusal(
                        "en", Stage.SCREENING, Matters.values("fully remote work", "days on site with the team")),
                "Our decision on your application: Data engineer at Acme",
                """
                        Hello Camille Martin,

                        Thank you for taking the time to talk with us about the position of Data
                        engineer at Acme. We have decided not to take your application further, and we
                        want to tell you why.

                        It comes down to a difference between two ways of working. As we understood
                        it, you are looking for days on site with the team; this position means fully
                        remote work.

                        If something is unclear, or if you would like to know more about this
                        decision, you can ask us for more detail on your page:
                        {{link}}

                        There you will also find ideas for your next steps: courses and certificates,
                        people who can help, and other kinds of roles.

                        You can also simply reply to this message: your reply comes straight to me.

                        Kind regards,
                        Léa Bernard
                        Talent partner
                        Acme
                        lea.bernard@acme.example
                        """);
    }

    @Test
    void a_french_thanks_for_a_declined_offer() {
        assertReads(
                Matters.acknowledgement(NoticeKind.DECLINE_ACKNOWLEDGEMENT, "fr", Stage.OFFER),
                "Votre réponse à notre offre_: «_Data engineer_» (Acme)",
                """
                        Bonjour Camille Martin,

                        Merci de nous avoir fait savoir que vous déclinez notre offre pour le poste
                        «_Data engineer_» proposé par Acme. Nous respectons votre décision. Nous en
                        avons pris note, et vous n'avez rien d'autre à faire ni à expliquer.

                        Merci aussi pour tout ce que vous avez apporté à nos échanges, jusqu'à
                        l'offre.

                        Nous avons une question, à laquelle vous êtes libre de ne pas répondre_:
                        comment avez-vous vécu ce recrutement de votre côté_? Il nous serait utile de
                        savoir ce qui s'est bien passé et ce que nous pourrions améliorer. Si le cœur
                        vous en dit, vous pouvez nous le dire sur votre page_:
                        {{link}}

                        Vous pouvez aussi répondre à ce message, tout simplement_: votre réponse me
                        parviendra directement.

                        Avec mes sincères remerciements,
                        Léa Bernard
                        Talent partner
                        Acme
                        lea.bernard@acme.example
                        """);
    }

    @Test
    void an_english_thanks_for_a_withdrawal() {
        assertReads(
                Matters.acknowledgement(NoticeKind.WITHDRAWAL_ACKNOWLEDGEMENT, "en", Stage.ASSESSMENT),
                "You have withdrawn your application: Data engineer at Acme",
                """
                        Hello Camille Martin,

                        Thank you for letting us know that you are withdrawing your application for
                        the position of Data engineer at Acme. We respect your decision. We have noted
                        it, and there is nothing more that you need to do or explain.

                        Thank you, too, for the time you gave to our exercise.

                        We have one question, and you are free to leave it unanswered: how did the
                        process feel from your side? It would help us to know what went well and what
                        we could do better. If you feel like it, you can tell us on your page:
                        {{link}}

                        You can also simply reply to this message: your reply comes straight to me.

                        Kind regards,
                        Léa Bernard
                        Talent partner
                        Acme
                        lea.bernard@acme.example
                        """);
    }

    /** A no-break space is shown as "_". */
    private void assertReads(Matter matter, String subject, String text) {
        var notice = composer.compose(matter);
        assertThat(notice.subject().replace('\u00a0', '_')).isEqualTo(subject);
        assertThat(notice.text().replace('\u00a0', '_')).isEqualTo(text);
    }
}
