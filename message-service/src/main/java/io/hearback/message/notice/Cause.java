package io.hearback.message.notice;

/** Why a notice is in its state, where the state does not say it; codes that readers of events may see. */
public final class Cause {

    public static final String RECRUITER = "RECRUITER";
    public static final String REINSTATED = "REINSTATED";
    public static final String NEWER_OUTCOME = "NEWER_OUTCOME";
    public static final String ALREADY_INFORMED = "ALREADY_INFORMED";
    public static final String LEASE_EXPIRED = "LEASE_EXPIRED";

    /** HELD: the respect check found it below the organisation's bar. */
    public static final String BELOW_BAR = "BELOW_BAR";
    /** HELD: it names a ground that a person has to look at. */
    public static final String RISKY_GROUND = "RISKY_GROUND";

    /** HELD: the organisation's own reason is not mapped to one of ours, and none is made up. */
    public static final String REASON_UNMAPPED = "REASON_UNMAPPED";

    /** RECALLED: a call task whose call was made before it left. */
    public static final String CALLED = "CALLED";

    /** HELD: an offer to the same person is live; it leaves by itself once that ends without a hire. */
    public static final String OFFER_LIVE = "OFFER_LIVE";
    /** HELD: the same person was hired; only a person can know whether the refusal should still leave. */
    public static final String CANDIDATE_HIRED = "CANDIDATE_HIRED";

    /** SUPERSEDED: a decision came while it waited to say that there is none. */
    public static final String DECIDED = "DECIDED";

    /** SUPERSEDED: the offer that it tells of was taken, or taken back, before it left. */
    public static final String OFFER_OVER = "OFFER_OVER";

    /** SUPERSEDED: another notice to the same person tells its decision as well. */
    public static final String GATHERED = "GATHERED";

    /** HELD: mail to the same address came back, or its reader complained; somebody has to tell them another way. */
    public static final String ADDRESS_SUPPRESSED = "ADDRESS_SUPPRESSED";

    private Cause() {}
}
