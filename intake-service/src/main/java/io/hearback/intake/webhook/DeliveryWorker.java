package io.hearback.intake.webhook;

import io.hearback.intake.admission.Admission;
import io.hearback.intake.admission.NotAdmittedException;
import io.hearback.intake.connection.Connection;
import io.hearback.intake.connection.Connections;
import io.hearback.intake.connection.Seal;
import io.hearback.intake.connection.Vendor;
import io.hearback.intake.report.Violation;
import io.hearback.outbox.DatabaseOutage;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Reads what was kept, and records what it tells. Any number may run. A crash at any point repeats the delivery once its
 * lease has ended, and recording is safe to repeat. What never fits is quarantined; what cannot be done now is tried again.
 * What an organisation may not report yet is tried again however long that takes, and holds up nobody else's deliveries.
 */
@ApplicationScoped
class DeliveryWorker {

    private static final Logger LOG = Logger.getLogger(DeliveryWorker.class);

    /** A failure nobody foresaw: it may pass, but not after so many attempts. */
    private static final int MOST_SURPRISES = 5;

    private final DeliveryQueue queue;
    private final Connections connections;
    private final Vendors vendors;
    private final Seal seal;
    private final Admission admission;
    private final NewsRecorder recorder;
    private final WebhookConfig config;
    private final Clock clock;

    DeliveryWorker(
            DeliveryQueue queue,
            Connections connections,
            Vendors vendors,
            Seal seal,
            Admission admission,
            NewsRecorder recorder,
            WebhookConfig config,
            Clock clock) {
        this.queue = queue;
        this.connections = connections;
        this.vendors = vendors;
        this.seal = seal;
        this.admission = admission;
        this.recorder = recorder;
        this.config = config;
        this.clock = clock;
    }

    /** @return how many it worked on; less than a batch says that no more were due */
    int workBatch(Set<Vendor> lane) {
        var claimed = queue.claim(lane, config.batchSize(), config.lease());
        for (var delivery : claimed) {
            connections
                    .find(delivery.tenant(), delivery.connection()) // gone with its connection otherwise
                    .ifPresent(connection -> work(connection, delivery));
        }
        return claimed.size();
    }

    private void work(Connection connection, DeliveryQueue.Claimed delivery) {
        try {
            var arrival = open(connection, delivery);
            var news = read(connection, arrival);
            admit(delivery, news);
            settle(delivery, recorder.record(connection, news, arrival.trace().orElse(null)));
        } catch (NotAdmittedException e) {
            postpone(delivery, "NOT_ADMITTED", e.retryAfter());
        } catch (UnfitDeliveryException e) {
            quarantine(delivery, "UNREADABLE", e.violations());
        } catch (VendorAwayException e) {
            retry(delivery, "VENDOR_AWAY", e.retryAfter());
        } catch (RuntimeException e) {
            surprise(delivery, e);
        }
    }

    private Arrival open(Connection connection, DeliveryQueue.Claimed delivery) {
        var parcel = seal.open(delivery.tenant(), connection.id(), Seal.Purpose.DELIVERY, delivery.sealed());
        return Parcel.unpack(parcel, delivery.receivedAt());
    }

    private List<News> read(Connection connection, Arrival arrival) throws UnfitDeliveryException {
        return vendors.webhooksOf(connection.vendor()).orElseThrow().read(arrival, connection);
    }

    /** All that a delivery tells at once: in parts, it might never get through. A repetition counts again. */
    private void admit(DeliveryQueue.Claimed delivery, List<News> news) {
        if (!news.isEmpty()) {
            admission.admit(delivery.tenant(), news.size());
        }
    }

    private void settle(DeliveryQueue.Claimed delivery, Recorded recorded) {
        if (!recorded.problems().isEmpty()) {
            LOG.infof("DELIVERY_QUARANTINED %s: does not fit", delivery.id());
            queue.quarantine(delivery, "DOES_NOT_FIT", recorded.problems(), recorded.known());
        } else if (recorded.notErased().isPresent()) {
            notErased(delivery, recorded.notErased().get());
        } else if (recorded.awaited().isEmpty()) {
            queue.done(delivery, recorded.note().orElse(null), recorded.known());
        } else if (isWorthWaiting(delivery)) {
            queue.later(
                    delivery,
                    clock.instant().plus(backoff(delivery)),
                    "TOO_EARLY",
                    recorded.awaited().get());
        } else {
            quarantine(
                    delivery,
                    "UNKNOWN_APPLICATION",
                    List.of(new Violation("application.reference", "must be known to be reinstated", null)));
        }
    }

    /** A vendor may say that it erased somebody while it still does; what a legal hold keeps is for a person to know at once. */
    private void notErased(DeliveryQueue.Claimed delivery, NotErased why) {
        if (why == NotErased.STILL_AT_VENDOR && isWorthWaiting(delivery)) {
            postpone(delivery, why.name(), Duration.ZERO);
        } else {
            quarantine(delivery, "ERASURE_NOT_DONE", List.of(why.violation()));
        }
    }

    private void surprise(DeliveryQueue.Claimed delivery, RuntimeException e) {
        var code = DatabaseOutage.code(e);
        LOG.warnf("DELIVERY_FAILED %s, attempt %d: %s", delivery.id(), delivery.attempts(), code);
        if (DatabaseOutage.isBehind(e) || delivery.attempts() < MOST_SURPRISES) {
            retry(delivery, code, Duration.ZERO);
        } else {
            quarantine(delivery, code, List.of());
        }
    }

    private void retry(DeliveryQueue.Claimed delivery, String code, Duration atLeast) {
        if (isWorthWaiting(delivery)) {
            postpone(delivery, code, atLeast);
        } else {
            quarantine(delivery, code, List.of());
        }
    }

    private void postpone(DeliveryQueue.Claimed delivery, String code, Duration atLeast) {
        var wait = backoff(delivery);
        queue.later(delivery, clock.instant().plus(wait.compareTo(atLeast) > 0 ? wait : atLeast), code, null);
    }

    private void quarantine(DeliveryQueue.Claimed delivery, String code, List<Violation> problems) {
        LOG.infof("DELIVERY_QUARANTINED %s: %s", delivery.id(), code);
        queue.quarantine(delivery, code, problems, Set.of());
    }

    private boolean isWorthWaiting(DeliveryQueue.Claimed delivery) {
        return delivery.receivedAt().plus(config.patience()).isAfter(clock.instant());
    }

    private Duration backoff(DeliveryQueue.Claimed delivery) {
        var doubled = config.firstBackoff().multipliedBy(1L << Math.min(delivery.attempts() - 1, 20));
        return doubled.compareTo(config.longestBackoff()) < 0 ? doubled : config.longestBackoff();
    }
}
