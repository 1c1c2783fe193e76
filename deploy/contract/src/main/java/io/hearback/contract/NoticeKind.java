package io.hearback.contract;

/** What a notice is for. One outcome has at most one notice of a kind on a channel. */
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
    CALL_TASK(false);

    private final boolean toCandidate;

    NoticeKind(boolean toCandidate) {
        this.toCandidate = toCandidate;
    }

    /** @return whether the candidate gets it; otherwise the recruiter does, and it says nothing about how a process answers */
    public boolean isToCandidate() {
        return toCandidate;
    }
}
