package io.hearback.chaos.smtp;

import java.util.concurrent.CompletableFuture;

/** Something that happens once, when a hand-over next reaches a moment; the hand-over goes on when it is over. */
final class Ambush {

    private final Moment moment;
    private final Runnable deed;
    private final CompletableFuture<Void> sprung = new CompletableFuture<>();

    Ambush(Moment moment, Runnable deed) {
        this.moment = moment;
        this.deed = deed;
    }

    boolean waitsFor(Moment reached) {
        return moment == reached;
    }

    void spring() {
        try {
            deed.run();
            sprung.complete(null);
        } catch (RuntimeException e) {
            sprung.completeExceptionally(e);
        }
    }

    CompletableFuture<Void> sprung() {
        return sprung;
    }
}
