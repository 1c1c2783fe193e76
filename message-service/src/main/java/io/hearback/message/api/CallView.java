package io.hearback.message.api;

import io.hearback.contract.Stage;
import io.hearback.message.notice.Calls;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A call to be made before a refusal leaves.
 *
 * @param noticeId of the refusal
 * @param callBy when the refusal leaves if nobody calls
 * @param language of the candidate, and of the talking points
 */
public record CallView(
        UUID noticeId,
        UUID applicationId,
        Stage stage,
        String candidateName,
        String jobTitle,
        String recruiterName,
        Instant callBy,
        String language,
        List<String> talkingPoints,
        Map<String, String> links) {

    static CallView of(Calls.Open call) {
        var notice = call.refusal();
        var parties = notice.parties();
        var self = "/v1/notices/" + notice.id();
        return new CallView(
                notice.id(),
                notice.occasion().applicationId(),
                notice.occasion().stage(),
                parties.candidate().name(),
                parties.jobTitle(),
                parties.signedBy().name(),
                notice.call().by(),
                notice.wording().language(),
                call.talkingPoints(),
                Map.of("notice", self, "called", self + "/called"));
    }
}
