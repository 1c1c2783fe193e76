package io.hearback.local.demo;

import io.hearback.contract.NoticeState;

/**
 * A story after intake-service accepted it.
 *
 * @param notices how many notices to the candidate message-service lists for the application
 * @param state the newest one's, or null while there is none
 */
record Followed(Story story, String outcomeId, String applicationId, int notices, NoticeState state, String noticeId) {

    Followed seen(int count, NoticeState newState, String newNoticeId) {
        return new Followed(story, outcomeId, applicationId, count, newState, newNoticeId);
    }

    /** @return whether nothing more will happen by itself */
    boolean isSettled() {
        return state != null
                && switch (state) {
                    case SENT, FAILED, UNKNOWN, RECALLED, SUPERSEDED, ERASED, HELD -> true;
                    case SCHEDULED, CLAIMED, HANDING_OVER -> false;
                };
    }

    boolean isAsExpected() {
        return state == story.expected() && notices == 1;
    }
}
