package io.hearback.message.api;

import io.hearback.contract.NoticeState;
import io.hearback.contract.Stage;
import io.hearback.message.promise.Act;
import io.hearback.message.promise.ActKind;
import io.hearback.message.promise.Deadline;
import io.hearback.message.promise.Haste;
import io.hearback.message.promise.Waiting;
import io.hearback.message.promise.Why;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody who waits for an answer. Names nobody: GET /v1/notices tells who was written to.
 *
 * @param reference your own id of the application; absent if its people are not known
 * @param since when it reached its stage
 * @param interviewAt its last interview
 * @param due when the first of its clocks runs out, or ran out
 * @param writable whether a notice could be written; absent if that cannot be told at the moment
 * @param holding the last notice that there is no decision yet
 */
public record WaitingView(
        UUID applicationId,
        String reference,
        Stage stage,
        Instant since,
        Instant interviewAt,
        Haste state,
        Instant due,
        List<Clock> clocks,
        Boolean writable,
        Holding holding,
        List<Done> acts,
        Map<String, String> links) {

    /** @param law as it is cited, where it says so */
    public record Clock(Why why, String law, Instant due, Instant warnAt, Instant holdingAt, Instant escalateAt) {

        static Clock of(Deadline deadline) {
            return new Clock(
                    deadline.why(),
                    deadline.law(),
                    deadline.due(),
                    deadline.warnAt(),
                    deadline.holdAt(),
                    deadline.escalateAt());
        }
    }

    public record Holding(UUID noticeId, NoticeState state, Instant writtenAt) {}

    /** @param due of the clock that it was about */
    public record Done(ActKind act, Why why, Instant due, Instant at, UUID noticeId, boolean byPerson) {

        static Done of(Act act) {
            return new Done(act.kind(), act.why(), act.due(), act.at(), act.notice(), act.byPerson());
        }
    }

    static WaitingView of(Waiting waiting) {
        var holding = waiting.holding();
        return new WaitingView(
                waiting.application(),
                waiting.applicant() == null ? null : waiting.applicant().reference(),
                waiting.way().stage(),
                waiting.way().since(),
                waiting.way().interviewAt(),
                waiting.haste(),
                waiting.clocks().isEmpty() ? null : waiting.clocks().getFirst().due(),
                waiting.clocks().stream().map(Clock::of).toList(),
                waiting.writable(),
                holding == null ? null : new Holding(holding.id(), holding.state(), holding.writtenAt()),
                waiting.acts().stream().map(Done::of).toList(),
                Map.of(
                        "notices", "/v1/notices?application=" + waiting.application(),
                        "holding", "/v1/silence/" + waiting.application() + "/holding"));
    }
}
