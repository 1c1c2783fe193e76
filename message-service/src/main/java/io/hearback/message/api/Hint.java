package io.hearback.message.api;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.message.notice.Cause;
import io.hearback.message.notice.Notice;
import io.hearback.message.respect.Verdict;

/** What a person can do about a held notice, in a sentence. */
final class Hint {

    private static final String COMPLETE = "Send the reason with PUT /v1/notices/{id}/reason";

    private Hint() {}

    /** @return null for a notice that waits for nobody */
    static String of(Notice notice) {
        if (notice.life().state() != NoticeState.HELD) {
            return null;
        }
        var cause = notice.life().cause();
        if (notice.occasion().kind() == NoticeKind.ANSWER) {
            return "Read the report, then approve the answer as it is, or recall it and write to the candidate in person: an"
                    + " answer is given once.";
        }
        if (notice.occasion().kind() == NoticeKind.OFFER_GUIDE) {
            return "Read the report, then approve the notice as it is, or recall it: its candidate has the offer, and lacks only"
                    + " the link to a page to weigh it.";
        }
        return switch (cause == null ? "" : cause) {
            case Cause.REASON_UNMAPPED ->
                "Your own reason is not mapped to one of ours. " + COMPLETE
                        + "; map it as well, and the next notice with it waits for nobody.";
            case Cause.RISKY_GROUND ->
                "It names a ground that may not have decided, or may sound as if it had. Read the report, then word the"
                        + " reason anew with PUT /v1/notices/{id}/reason, or approve the notice as it is.";
            case Cause.BELOW_BAR ->
                notice.edition().verdict() == Verdict.DISRESPECTFUL
                        ? "It is disrespectful, and nobody can send it as it is. Read the report, then word the reason anew"
                                + " with PUT /v1/notices/{id}/reason."
                        : "It is not as good as your organisation wants its notices. Read the report, then word the reason"
                                + " anew with PUT /v1/notices/{id}/reason, or approve the notice as it is.";
            case Cause.ALREADY_INFORMED ->
                "This candidate may have had a refusal for the same application. Recall the notice, or"
                        + (notice.complete() ? "" : " complete its reason and")
                        + " approve it if the candidate should hear again.";
            case Cause.OFFER_LIVE ->
                "An offer to this candidate is live. The notice leaves by itself once that ends without a hire; you can recall it.";
            case Cause.CANDIDATE_HIRED ->
                "This candidate was hired. Recall the notice, or approve it if the candidate should hear of this one as well.";
            case Cause.ADDRESS_SUPPRESSED ->
                "Mail to this address came back, or its reader complained. Tell them another way and recall the notice; or,"
                        + " once an admin has lifted it with DELETE /v1/suppressions/{id}, approve the notice.";
            default ->
                notice.complete()
                        ? "Look at it, then approve or recall it."
                        : "Something that it needs is missing: " + cause + ". " + COMPLETE + ".";
        };
    }
}
