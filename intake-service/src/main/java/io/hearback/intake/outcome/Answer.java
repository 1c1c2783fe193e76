package io.hearback.intake.outcome;

/** What became of a report. */
public sealed interface Answer {

    /**
     * The outcome is on record.
     *
     * @param replayed true if it was before this report
     */
    record Receipt(Outcome outcome, boolean replayed) implements Answer {}

    /** Nothing was saved, and the same report will be refused again. */
    record Refused(NotAcceptedException.Why why) implements Answer {}

    /** Nothing was saved, for a reason that is not the report's; its message may quote what was sent. */
    record Failed(RuntimeException cause) implements Answer {}
}
