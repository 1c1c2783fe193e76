package io.hearback.message.dispatch;

import io.hearback.message.callback.Email;
import io.hearback.message.notice.Channel;
import io.hearback.message.notice.Move;
import io.hearback.message.notice.Verdict;
import io.hearback.message.schedule.Departure;
import io.hearback.message.schedule.RetrySchedule;
import io.hearback.message.schedule.Wait;

import java.time.Instant;

/** What a hand-over's result means for the notice. Pure. */
record Verdicts(RetrySchedule retry) {

    /**
     * @param attempts hand-overs begun by this channel, this one included
     * @param chance in [0, 1), see {@link RetrySchedule#after}
     */
    Verdict on(HandOverResult result, int attempts, Instant now, double chance) {
        return switch (result) {
            case HandOverResult.Accepted accepted -> settled(Move.ACCEPT, accepted);
            case HandOverResult.Refused refused when refused.forGood() -> settled(Move.REFUSE, refused);
            case HandOverResult.Refused refused -> again(refused, attempts, now, chance);
            case HandOverResult.BrokenOff broken -> again(broken, attempts, now, chance);
            case HandOverResult.Unproved unproved -> settled(Move.LOSE, unproved);
            case HandOverResult.Called called -> onCall(called, attempts, now, chance);
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

    /** A call may be repeated, whatever came of it. What is not repeated goes on by e-mail, if the organisation wants that. */
    private Verdict onCall(HandOverResult.Called called, int attempts, Instant now, double chance) {
        var email = called.email();
        return switch (called.answer().kind()) {
            case ACCEPTED -> email == Email.ALWAYS ? byMail(called, now) : settled(Move.ACCEPT, called);
            case REFUSED -> givenUp(called, now);
            case AGAIN ->
                attempts >= email.attempts()
                        ? givenUp(called, now)
                        : retry.after(attempts, now, chance)
                                .map(at -> later(called, at, now))
                                .orElseGet(() -> givenUp(called, now));
        };
    }

    private static Verdict givenUp(HandOverResult.Called called, Instant now) {
        return called.email() == Email.NEVER ? settled(Move.REFUSE, called) : byMail(called, now);
    }

    private static Verdict byMail(HandOverResult.Called called, Instant now) {
        return new Verdict(Move.DEFER, called.cause(), null, Departure.now(now), Channel.EMAIL);
    }

    /** As late as the platform asked, or as we would have it. */
    private static Verdict later(HandOverResult.Called called, Instant at, Instant now) {
        var asked = called.answer().retryAfter();
        var later = asked != null && now.plus(asked).isAfter(at) ? now.plus(asked) : at;
        return new Verdict(Move.DEFER, called.cause(), null, new Departure(later, Wait.RETRY));
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
