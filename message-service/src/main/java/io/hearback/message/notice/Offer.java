package io.hearback.message.notice;

/** What an organisation has in hand for a person, over all their applications. */
enum Offer {
    NONE,
    /** An offer that nobody has answered or withdrawn. */
    LIVE,
    /** The person took a job. */
    HIRED;

    /** A refusal that reaches somebody beside an offer, or a new job, does harm; what a person approved knowing that, leaves. */
    boolean holds(boolean weighed) {
        return switch (this) {
            case NONE -> false;
            case LIVE -> true;
            case HIRED -> !weighed;
        };
    }

    /** @return why a refusal is held; null if it is not */
    String cause() {
        return switch (this) {
            case NONE -> null;
            case LIVE -> Cause.OFFER_LIVE;
            case HIRED -> Cause.CANDIDATE_HIRED;
        };
    }

    static boolean isCause(String cause) {
        return Cause.OFFER_LIVE.equals(cause) || Cause.CANDIDATE_HIRED.equals(cause);
    }
}
