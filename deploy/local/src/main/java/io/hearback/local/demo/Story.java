package io.hearback.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hearback.contract.NoticeState;
import io.hearback.contract.Stage;

/**
 * One candidate's outcome, as it will be told to intake-service.
 *
 * @param title what it is an example of; stories with one title are shown together
 * @param expected what must become of the notice
 * @param repeated whether the platform tells it twice, as after a lost answer
 * @param outcome the body of {@code POST /v1/outcomes}
 */
record Story(String title, String tenant, NoticeState expected, boolean repeated, ObjectNode outcome) {

    String reference() {
        return outcome.at("/application/reference").asText();
    }

    String candidate() {
        return outcome.at("/candidate/name").asText();
    }

    String email() {
        return outcome.at("/candidate/email").asText();
    }

    String language() {
        return outcome.at("/candidate/language").asText();
    }

    String stage() {
        return outcome.at("/application/stage").asText();
    }

    String jobTitle() {
        return outcome.at("/job/title").asText();
    }

    String recruiterEmail() {
        return outcome.at("/recruiter/email").asText();
    }

    /** @return whether a recruiter is told of it by mail: whom to call first, or what the candidate decided */
    boolean isToldToARecruiter() {
        return isCalledFirst() || !outcome.has("reason");
    }

    /** @return whether the candidate has come so far that a recruiter calls before the refusal leaves */
    boolean isCalledFirst() {
        return outcome.has("reason")
                && !isReinstated()
                && Stage.valueOf(stage()).compareTo(Stage.FINAL_INTERVIEW) >= 0;
    }

    /** @return whether it is taken back within the grace window */
    boolean isReinstated() {
        return expected == NoticeState.RECALLED;
    }
}
