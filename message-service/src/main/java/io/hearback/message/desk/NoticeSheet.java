package io.hearback.message.desk;

import io.hearback.message.notice.ReasonVersion;

import java.util.EnumSet;
import java.util.List;

/**
 * All that the page of one notice shows.
 *
 * @param text its plain text with its link made inert; null while it lacks its words
 * @param held why it waits for a person; null if it does not
 * @param judged null where there is no verdict
 * @param approvable whether a person may let it leave as it is
 * @param undoable whether the last recall or approval can be undone
 * @param talkingPoints for the call that comes first; none if none does
 * @param versions the reasons that it stated, oldest first
 * @param completion null where its reason cannot be completed
 * @param done what has just become of it; or null
 */
public record NoticeSheet(
        NoticeFile notice,
        String text,
        Held held,
        Judged judged,
        boolean approvable,
        boolean undoable,
        List<String> talkingPoints,
        List<ReasonVersion> versions,
        CompletionForm completion,
        Done done) {

    /** What to do about it, which is not to complete a reason where none can be. */
    public Held remedy() {
        var needsNoReason = EnumSet.of(
                Held.PARTY_MISSING,
                Held.ALREADY_INFORMED,
                Held.OFFER_LIVE,
                Held.CANDIDATE_HIRED,
                Held.ADDRESS_SUPPRESSED,
                Held.APPROVAL_UNDONE);
        return completion == null && held != null && !needsNoReason.contains(held) ? Held.OTHER : held;
    }
}
