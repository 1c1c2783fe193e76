package io.hearback.message.dispatch;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.hearback.message.callback.Answer;
import io.hearback.message.callback.CallbackConfig;
import io.hearback.message.callback.Callbacks;
import io.hearback.message.callback.Caller;
import io.hearback.message.callback.Email;
import io.hearback.message.callback.Target;
import io.hearback.message.notice.Channel;
import io.hearback.message.notice.Notice;
import io.hearback.message.tenant.Sha256;
import io.hearback.message.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.concurrent.Semaphore;

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
    private final LoadingCache<TenantId, Semaphore> lines;

    CallbackCourier(Callbacks callbacks, CallbackFormat format, Caller caller, CallbackConfig config) {
        this.callbacks = callbacks;
        this.format = format;
        this.caller = caller;
        // Weak, so that nobody who still holds one and somebody who gets another could be two.
        this.lines = Caffeine.newBuilder().weakValues().build(tenant -> new Semaphore(config.concurrency()));
    }

    @Override
    public Channel channel() {
        return Channel.CALLBACK;
    }

    @Override
    public Passage prepare(Notice notice) throws UnwritableException, CrowdedException {
        var body = format.toSend(notice);
        var lines = this.lines.get(notice.tenant());
        if (!lines.tryAcquire()) { // a slow platform must not hold the hands that others need
            throw new CrowdedException();
        }
        return new Call(notice, body, lines);
    }

    private final class Call implements Passage {

        private final Notice notice;
        private final byte[] body;
        private final Semaphore lines;

        Call(Notice notice, byte[] body, Semaphore lines) {
            this.notice = notice;
            this.body = body;
            this.lines = lines;
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
            lines.release();
        }
    }
}
