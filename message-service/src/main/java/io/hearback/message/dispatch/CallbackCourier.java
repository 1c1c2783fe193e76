package io.hearback.message.dispatch;

import io.hearback.message.callback.Answer;
import io.hearback.message.callback.Callbacks;
import io.hearback.message.callback.Caller;
import io.hearback.message.callback.Email;
import io.hearback.message.callback.Target;
import io.hearback.message.notice.Channel;
import io.hearback.message.notice.Notice;
import io.hearback.message.tenant.Sha256;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The organisation's own platform, which shows the notice to the candidate. Unlike an e-mail a call may be repeated, also if
 * nobody knows what came of the last: its id is the notice's, so the platform drops copies (standardwebhooks.com).
 */
@ApplicationScoped
class CallbackCourier implements Courier {

    /** The organisation has just taken its platform back: the next attempt goes by e-mail. */
    private static final HandOverResult GONE =
            new HandOverResult.Called(new Answer(Answer.Kind.REFUSED, "CALLBACK_REMOVED", null), Email.IF_REFUSED);

    private final Callbacks callbacks;
    private final CallbackFormat format;
    private final Caller caller;

    CallbackCourier(Callbacks callbacks, CallbackFormat format, Caller caller) {
        this.callbacks = callbacks;
        this.format = format;
        this.caller = caller;
    }

    @Override
    public Channel channel() {
        return Channel.CALLBACK;
    }

    @Override
    public Passage prepare(Notice notice) throws UnwritableException {
        return new Call(notice, format.toSend(notice));
    }

    private final class Call implements Passage {

        private final Notice notice;
        private final byte[] body;

        Call(Notice notice, byte[] body) {
            this.notice = notice;
            this.body = body;
        }

        @Override
        public Sha256 hash() {
            return Sha256.of(body);
        }

        @Override
        public HandOverResult go() throws InterruptedException {
            var target = callbacks.target(notice.tenant());
            return target.isEmpty() ? GONE : go(target.get());
        }

        private HandOverResult go(Target target) throws InterruptedException {
            var answer = caller.post(target, notice.id().toString(), body);
            return new HandOverResult.Called(answer, target.email());
        }

        @Override
        public void close() {
            // It holds nothing.
        }
    }
}
