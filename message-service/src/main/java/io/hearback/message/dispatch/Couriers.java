package io.hearback.message.dispatch;

import io.hearback.message.callback.Callbacks;
import io.hearback.message.notice.Channel;
import io.hearback.message.notice.Notice;
import jakarta.enterprise.context.ApplicationScoped;

/** Chooses the channel that a notice takes next. */
@ApplicationScoped
class Couriers {

    private final Callbacks callbacks;
    private final MailCourier mail;
    private final CallbackCourier callback;

    Couriers(Callbacks callbacks, MailCourier mail, CallbackCourier callback) {
        this.callbacks = callbacks;
        this.mail = mail;
        this.callback = callback;
    }

    /**
     * What its organisation wants now: whatever was scheduled before follows. A notice that was tried by e-mail, or came to it
     * after the platform, stays with it. Recruiters get e-mail.
     */
    Courier of(Notice notice) {
        var life = notice.life();
        var mailed = life.attempts() > 0 && life.way().channel() == Channel.EMAIL;
        return notice.isToCandidate()
                        && !mailed
                        && callbacks.target(notice.tenant()).isPresent()
                ? callback
                : mail;
    }

    /** Begins nothing else; what has begun is finished. */
    void stop() {
        mail.stop();
    }
}
