package io.hearback.message.dispatch;

import io.hearback.message.callback.Callbacks;
import io.hearback.message.notice.Departures;
import io.hearback.message.notice.NoticeQueue;

import java.io.IOException;
import java.time.Clock;

/** A dispatcher, at a test's own time, that hands over to a mail server which does as the test says. */
final class ScriptedDispatch {

    final ScriptedSmtpServer server = new ScriptedSmtpServer();
    final HandOver handOver;
    final Dispatcher dispatcher;
    private final SmtpConnections connections = new SmtpConnections(new SmtpSettings(server.port()));

    ScriptedDispatch(
            NoticeQueue queue,
            Departures departures,
            NoticeFormat format,
            Callbacks callbacks,
            CallbackCourier callback,
            LimitConfig limits,
            Clock clock,
            DispatchConfig config)
            throws IOException {
        handOver = new HandOver(
                queue,
                departures,
                new Couriers(callbacks, new MailCourier(format, connections), callback),
                new Limits(limits, clock),
                clock,
                config);
        dispatcher = new Dispatcher(queue, handOver, clock, config);
    }

    void stop() throws InterruptedException, IOException {
        server.close();
        dispatcher.stop(null);
        connections.close();
    }
}
