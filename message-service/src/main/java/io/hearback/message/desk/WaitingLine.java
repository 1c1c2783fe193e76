package io.hearback.message.desk;

import io.hearback.contract.Stage;
import io.hearback.message.notice.HoldingNotice;
import io.hearback.message.promise.Deadline;
import io.hearback.message.promise.Haste;
import io.hearback.message.promise.Waiting;
import io.hearback.message.promise.Why;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * One who waits, in the list.
 *
 * @param name null if nobody told us, as is the job
 * @param reference the organisation's own id of the application, or ours
 * @param named whether names could be asked for at all
 * @param clock the most urgent; null once none runs any more
 * @param writable whether a word can be written now
 */
public record WaitingLine(
        UUID application,
        String name,
        String job,
        String reference,
        boolean named,
        Stage stage,
        Instant since,
        Haste haste,
        Deadline clock,
        boolean late,
        HoldingNotice holding,
        boolean writable) {

    static WaitingLine of(Waiting waiting, Clock clock) {
        var people = waiting.applicant();
        var first = waiting.clocks().isEmpty() ? null : waiting.clocks().getFirst();
        var holding = waiting.holding();
        return new WaitingLine(
                waiting.application(),
                people == null ? null : people.candidate().name(),
                people == null ? null : people.job().title(),
                people == null ? waiting.application().toString() : people.reference(),
                waiting.peopleAsked(),
                waiting.way().stage(),
                waiting.way().since(),
                waiting.haste(),
                first,
                first != null && first.isLate(clock.instant()),
                holding,
                people != null && (holding == null || !holding.isOpen()));
    }

    /** Where a law asks for the answer. */
    public String law() {
        return clock != null && clock.why() == Why.LAW ? clock.law() : null;
    }
}
