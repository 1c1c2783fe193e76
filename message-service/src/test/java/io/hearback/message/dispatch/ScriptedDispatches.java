package io.hearback.message.dispatch;

import io.hearback.message.callback.Callbacks;
import io.hearback.message.notice.Departures;
import io.hearback.message.notice.NoticeQueue;
import jakarta.enterprise.context.ApplicationScoped;

import java.io.IOException;
import java.time.Clock;

/** Makes dispatchers of the service's own parts. */
@ApplicationScoped
class ScriptedDispatches {

    private final NoticeQueue queue;
    private final Departures departures;
    private final NoticeFormat format;
    private final Callbacks callbacks;
    private final CallbackCourier callback;
    private final DispatchConfig config;

    ScriptedDispatches(
            NoticeQueue queue,
            Departures departures,
            NoticeFormat format,
            Callbacks callbacks,
            CallbackCourier callback,
            DispatchConfig config) {
        this.queue = queue;
        this.departures = departures;
        this.format = format;
        this.callbacks = callbacks;
        this.callback = callback;
        this.config = config;
    }

    ScriptedDispatch at(Clock clock) throws IOException {
        return at(clock, LimitSettings.NONE);
    }

    ScriptedDispatch at(Clock clock, LimitConfig limits) throws IOException {
        return new ScriptedDispatch(queue, departures, format, callbacks, callback, limits, clock, config);
    }
}
