package io.hearback.message.dispatch;

import io.hearback.message.notice.Move;
import io.hearback.message.notice.Verdict;
import io.hearback.message.schedule.Departure;
import io.hearback.message.schedule.RetrySchedule;
import io.hearback.message.schedule.Wait;

import java.time.Instant;

/** What a hand-over's result means for the notice. Pure. */
record Verdicts(RetrySchedule retry) {

    /**
     * @param attempts hand-overs begun, this one included
     * @param chance in [0, 1), see {@link RetrySchedule#after}
     */
    Verdict on(HandOverResult result, int attempts, Instant now, double chance) {
        return switch (result) {
            case HandOverResult.Accepted accepted -> settled(Move.ACCEPT, accepted);
            case HandOverResult.Refused refused when refused.forGood() -> settled(Move.REFUSE, refused);
            case HandOverResult.Refused refused -> again(refused, attempts, now, chance);
            case HandOverResult.BrokenOff broken -> again(broken, attempts, now, chance);
            case HandOverResult.Unproved unproved -> settled(Move.LOSE, unproved);
            case HandOverResult.Unwritable unwritable -> settled(Move.REFUSE, unwritable);
        };
    }

    /**
     * A refusal that came after we had stopped waiting: the notice is UNKNOWN by then, and the server's word is the
     * evidence that it may be tried again.
     */
    Verdict late(HandOverResult result, int attempts, Instant now, double chance) {
        return new Verdict(
                Move.DEFER,
                result.cause(),
                result.reply(),
                new Departure(retry.again(attempts, now, chance), Wait.RETRY));
    }

    private Verdict again(HandOverResult result, int attempts, Instant now, double chance) {
        return retry.after(attempts, now, chance)
                .map(at -> new Verdict(Move.DEFER, result.cause(), result.reply(), new Departure(at, Wait.RETRY)))
                .orElseGet(() -> settled(Move.REFUSE, result));
    }

    private static Verdict settled(Move move, HandOverResult result) {
        return new Verdict(move, result.cause(), result.reply(), null);
    }
}
