package io.hearback.message.compose;

import java.time.LocalDate;

import static io.hearback.message.compose.Phrase.oneLine;

/**
 * What else is true about an outcome and changes what its notice says.
 *
 * @param neutral no reason is stated, because the law of the place makes a stated reason binding (Germany: AGG, section
 *     15)
 * @param decisionAutomated a machine took part in the decision, so that a review by a person is owed (GDPR, Art. 22 (3))
 * @param keepInTouchUntil until when the candidate agreed to be kept in mind; null without consent
 * @param candidateWords what the candidate wrote when declining or withdrawing, line breaks kept; or null
 * @param callBy the last day for the call that comes before the notice; null if none does
 * @param againBy the last day on which the candidate hears again, if there is no decision yet; null otherwise
 * @param answer what is answered to the candidate's question; null for a notice that answers none
 */
public record Circumstances(
        boolean neutral,
        boolean decisionAutomated,
        LocalDate keepInTouchUntil,
        String candidateWords,
        LocalDate callBy,
        LocalDate againBy,
        Answer answer) {

    public static final Circumstances NONE = new Circumstances(false, false, null, null, null);

    /** Of a decision that is taken. */
    public Circumstances(
            boolean neutral,
            boolean decisionAutomated,
            LocalDate keepInTouchUntil,
            String candidateWords,
            LocalDate callBy) {
        this(neutral, decisionAutomated, keepInTouchUntil, candidateWords, callBy, null, null);
    }

    /** Of one that is not. */
    public static Circumstances undecided(LocalDate againBy) {
        return new Circumstances(false, false, null, null, null, againBy, null);
    }

    /** Of a question that a candidate asked about a decision. */
    public static Circumstances answering(Answer answer) {
        return new Circumstances(false, false, null, null, null, null, answer);
    }

    public Circumstances {
        candidateWords = oneLine(candidateWords) == null ? null : candidateWords.strip();
    }
}
