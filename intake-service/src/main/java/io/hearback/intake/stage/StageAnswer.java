package io.hearback.intake.stage;

import io.hearback.intake.outcome.NotAcceptedException.Why;

/** What became of one reported stage event. */
public sealed interface StageAnswer {

    /** @param replayed true if the event was on record before, or stands earlier in the same batch */
    record Receipt(StageEvent event, boolean replayed) implements StageAnswer {}

    /** It contradicts what is on record; nothing of it was saved. */
    record Refused(Why why) implements StageAnswer {}
}
