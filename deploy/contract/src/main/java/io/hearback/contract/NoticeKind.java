package io.hearback.contract;

/** What a notice is for. One occasion, as a rule an outcome, has at most one notice of a kind on a channel. */
public enum NoticeKind {
    /** The employer says no. */
    REFUSAL(true),
    /** The employer thanks a candidate who declined its offer. */
    DECLINE_ACKNOWLEDGEMENT(true),
    /** The employer thanks a candidate who withdrew. */
    WITHDRAWAL_ACKNOWLEDGEMENT(true),
    /** The recruiter learns that a candidate declined the offer, in the candidate's own words. */
    DECLINE_REPORT(false),
    /** The recruiter learns that a candidate withdrew, in the candidate's own words. */
    WITHDRAWAL_REPORT(false),
    /** The recruiter is asked to call the candidate before the refusal leaves. */
    CALL_TASK(false),
    /** The employer says that there is no decision yet, so that nobody waits in silence. It answers no outcome. */
    HOLDING(true),
    /** The recruiter learns whose promised answer will soon be late. About many applications; it answers no outcome. */
    SILENCE_WARNING(false),
    /** The organisation's contact learns whose answer is nearly late, or late. As {@link #SILENCE_WARNING}. */
    SILENCE_ESCALATION(false),
    /** What a candidate asked is answered, or nobody did in time. Of a feedback request; it answers no outcome. */
    ANSWER(true),
    /** The organisation's contact learns how a week or a month of its process was, in numbers. It answers no outcome. */
    PROCESS_DIGEST(false),
    /** An offer was made, and here is a quiet page to weigh it. Of an offer; it answers no outcome. */
    OFFER_GUIDE(true),
    /** The organisation's contact learns that answers to candidates are nearly due, or late, in numbers. It answers no outcome. */
    REQUEST_REMINDER(false);

    private final boolean toCandidate;

    NoticeKind(boolean toCandidate) {
        this.toCandidate = toCandidate;
    }

    /** @return whether it comes of an outcome; the outcome id of another is that of its own occasion, and no outcome's */
    public boolean isOfOutcome() {
        return switch (this) {
            case HOLDING, SILENCE_WARNING, SILENCE_ESCALATION, ANSWER, PROCESS_DIGEST, OFFER_GUIDE, REQUEST_REMINDER ->
                false;
            case REFUSAL,
                    DECLINE_ACKNOWLEDGEMENT,
                    WITHDRAWAL_ACKNOWLEDGEMENT,
                    DECLINE_REPORT,
                    WITHDRAWAL_REPORT,
                    CALL_TASK -> true;
        };
    }

    /** @return whether the candidate gets it; otherwise the recruiter does, and it says nothing about how a process answers */
    public boolean isToCandidate() {
        return toCandidate;
    }
}
