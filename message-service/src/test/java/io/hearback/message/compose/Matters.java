package io.hearback.message.compose;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.ReasonCode;
import io.hearback.contract.Stage;

import java.util.List;

/** Matters as they come from recruiters, in both languages. */
final class Matters {

    static final Signatory LEA = new Signatory("Léa Bernard", "Talent partner", "lea.bernard@acme.example");

    private Matters() {}

    static Matter refusal(String language, Stage stage, Reason reason) {
        return of(NoticeKind.REFUSAL, language, stage, reason);
    }

    static Matter acknowledgement(NoticeKind kind, String language, Stage stage) {
        return of(kind, language, stage, null);
    }

    private static Matter of(NoticeKind kind, String language, Stage stage, Reason reason) {
        return new Matter(kind, stage, language, "Acme", "Camille Martin", "Data engineer", LEA, reason);
    }

    /** A reason with nothing but what its code requires. */
    static Reason bare(ReasonCode code) {
        return new Reason(code, null, null, null, null, null, null, null, null, null, null);
    }

    static Reason skills(String... skills) {
        return new Reason(ReasonCode.SKILLS_GAP, List.of(skills), null, null, null, null, null, null, null, null, null);
    }

    static Reason experience(String experience, Integer years) {
        return new Reason(ReasonCode.EXPERIENCE_GAP, null, experience, years, null, null, null, null, null, null, null);
    }

    static Reason certification(String certification) {
        return new Reason(
                ReasonCode.CERTIFICATION_MISSING, null, null, null, certification, null, null, null, null, null, null);
    }

    static Reason values(String ourWay, String yourWish) {
        return new Reason(ReasonCode.VALUES_MISMATCH, null, null, null, null, ourWay, yourWish, null, null, null, null);
    }

    static Reason chosenHad(String chosenHad) {
        return new Reason(
                ReasonCode.STRONGER_CANDIDATE, null, null, null, null, null, null, chosenHad, null, null, null);
    }

    static Reason cancelled(String cause) {
        return new Reason(ReasonCode.POSITION_CANCELLED, null, null, null, null, null, null, null, cause, null, null);
    }

    static Reason with(Reason reason, String strength, String advice) {
        return new Reason(
                reason.code(),
                reason.skills(),
                reason.experience(),
                reason.years(),
                reason.certification(),
                reason.ourWay(),
                reason.yourWish(),
                reason.chosenHad(),
                reason.cause(),
                strength,
                advice);
    }

    static List<Reason> reasons(String language) {
        return language.equals("fr")
                ? List.of(
                        skills("Kubernetes en production"),
                        skills("Kubernetes en production", "la modélisation de données", "l'animation d'ateliers"),
                        experience("la conduite d'une équipe de cinq personnes", 3),
                        experience("l'accueil d'enfants en situation de handicap", 1),
                        experience("la vente en magasin", null),
                        certification("l'habilitation électrique B2V"),
                        values("un travail entièrement à distance", "des journées sur site avec l'équipe"),
                        chosenHad("huit ans de pharmacie hospitalière"),
                        bare(ReasonCode.POSITION_FILLED),
                        cancelled(null),
                        cancelled("le budget du projet a été retiré"))
                : List.of(
                        skills("Kubernetes in production"),
                        skills("Kubernetes in production", "data modelling", "running workshops"),
                        experience("leading a team of five people", 3),
                        experience("caring for children with disabilities", 1),
                        experience("retail sales", null),
                        certification("the CISSP certificate"),
                        values("fully remote work", "days on site with the team"),
                        chosenHad("eight years of hospital pharmacy"),
                        bare(ReasonCode.POSITION_FILLED),
                        cancelled(null),
                        cancelled("the project's budget was withdrawn"));
    }

    static String strength(String language) {
        return language.equals("fr") ? "la clarté de vos explications" : "the clarity of your explanations";
    }

    static String advice(String language) {
        return language.equals("fr")
                ? "un projet personnel déployé et tenu en ligne pendant quelques mois"
                : "a project of your own, deployed and kept running for a few months";
    }
}
