package io.hearback.message.api;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.contract.ReasonCode;
import io.hearback.contract.Stage;
import io.hearback.message.notice.Move;
import io.hearback.message.notice.Notice;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A notice as recruiters' systems see it: ids, codes and times. For the words there is the console.
 *
 * @param cause a code for why it is in its state, or absent
 * @param sendAt when it leaves, or would have left
 * @param stateAt since when it is in its state; for SENT, when the mail server took it
 * @param recallable whether it was still in our hands when this was read
 */
public record NoticeView(
        UUID id,
        UUID applicationId,
        UUID outcomeId,
        NoticeKind kind,
        String channel,
        NoticeState state,
        String cause,
        Stage stage,
        ReasonCode reason,
        String language,
        int attempts,
        Instant sendAt,
        Instant createdAt,
        Instant stateAt,
        boolean recallable,
        Map<String, String> links) {

    static NoticeView of(Notice notice) {
        var occasion = notice.occasion();
        var life = notice.life();
        return new NoticeView(
                notice.id(),
                occasion.applicationId(),
                occasion.outcomeId(),
                occasion.kind(),
                "EMAIL",
                life.state(),
                life.cause(),
                occasion.stage(),
                occasion.reason(),
                notice.wording().language(),
                life.attempts(),
                life.sendAt(),
                life.createdAt(),
                life.stateAt(),
                Move.RECALL.from().contains(life.state()),
                Map.of("self", "/v1/notices/" + notice.id()));
    }
}
