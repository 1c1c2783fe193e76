package io.hearback.intake.api;

import io.hearback.contract.ReasonCode;

/** When to use which reason: one sentence each, for whoever chooses from a list. */
final class ReasonGuide {

    private ReasonGuide() {}

    static String when(ReasonCode code) {
        return switch (code) {
            case SKILLS_GAP -> "The position needs one to five skills that the candidate does not show yet; name them.";
            case EXPERIENCE_GAP -> "The position needs more experience of a certain kind; name it, and how many years.";
            case CERTIFICATION_MISSING ->
                "The position needs a certificate, licence or degree that the candidate does not hold; name it.";
            case LANGUAGE_LEVEL ->
                "The position needs a language at a higher level than the candidate has now; name both.";
            case EXERCISE_RESULT -> "A test or an exercise did not show what the position needs; say what that is.";
            case INCOMPLETE_APPLICATION -> "A document or an answer was still missing when it was decided; name it.";
            case AVAILABILITY_MISMATCH ->
                "The position's hours, start or place of work and the candidate's do not meet; say what the work needs.";
            case VALUES_MISMATCH ->
                "How the team works and how the candidate wishes to work differ; say both, and judge neither.";
            case STRONGER_CANDIDATE ->
                "Several could have done it, and one person brought something more; say what, never who.";
            case POSITION_FILLED -> "The position was filled before this application was judged.";
            case POSITION_CANCELLED -> "The position no longer exists; say why, if you may.";
            case HIRING_FREEZE -> "Hiring stopped for a time, and nobody was judged; say why, if you may.";
        };
    }
}
