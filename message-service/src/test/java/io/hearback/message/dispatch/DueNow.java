package io.hearback.message.dispatch;

import io.hearback.message.notice.Departures;
import io.hearback.message.notice.NoticeQueue;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;
import java.time.Duration;

/** A dispatcher that lives a day ahead, so that every scheduled notice is due. */
@ApplicationScoped
public class DueNow {

    private final Dispatcher dispatcher;

    DueNow(
            NoticeQueue queue,
            Departures departures,
            Couriers couriers,
            Limits limits,
            Clock clock,
            DispatchConfig config) {
        var tomorrow = Clock.offset(clock, Duration.ofDays(1));
        this.dispatcher = new Dispatcher(
                queue, new HandOver(queue, departures, couriers, limits, tomorrow, config), tomorrow, config);
    }

    public void dispatch() throws InterruptedException {
        dispatcher.dispatchDue();
    }
}
