package io.hearback.message.dispatch;

import io.hearback.message.notice.Notice;
import io.hearback.message.notice.NoticeQueue;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Claims what is due and hands it over, each notice on its own virtual thread. It claims no more than it has hands for, so
 * that a slow mail server slows the claims. On shutdown it stops claiming, finishes hand-overs and gives the rest back.
 */
@ApplicationScoped
class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final NoticeQueue queue;
    private final HandOver handOver;
    private final Clock clock;
    private final DispatchConfig config;
    private final Semaphore hands;
    private final Semaphore stop = new Semaphore(0);
    private final Queue<UUID> done = new ConcurrentLinkedQueue<>();
    private volatile boolean stopping;
    private volatile boolean serverAway;
    private volatile Duration awayPause = Duration.ZERO;
    private Instant nextReap = Instant.MIN;
    private Thread loop;

    Dispatcher(NoticeQueue queue, HandOver handOver, Clock clock, DispatchConfig config) {
        this.queue = queue;
        this.handOver = handOver;
        this.clock = clock;
        this.config = config;
        this.hands = new Semaphore(config.batchSize());
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            loop = Thread.ofPlatform().daemon().name("dispatcher").start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        stop.release();
        handOver.stop();
        if (loop != null) {
            loop.join(config.drain());
        }
        if (hands.tryAcquire(config.batchSize(), config.drain().toMillis(), TimeUnit.MILLISECONDS)) {
            hands.release(config.batchSize());
        } else {
            LOG.warnf("DISPATCH_NOT_DRAINED %d notices still in hand", config.batchSize() - hands.availablePermits());
        }
    }

    private void run() {
        var failurePause = Duration.ZERO;
        while (!stopping) {
            try {
                waitForServer();
                var claimed = dispatchDue();
                failurePause = Duration.ZERO;
                rest(claimed > 0 ? Duration.ZERO : config.pollInterval());
            } catch (RuntimeException e) {
                failurePause = longer(failurePause);
                LOG.warnf("DISPATCH_FAILED: %s, next try in %s", e.getClass().getSimpleName(), failurePause);
                rest(failurePause);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** While the mail server is away its notices stay SCHEDULED, where they can be recalled; platforms are called, if less often. */
    private void waitForServer() {
        if (serverAway) {
            awayPause = longer(awayPause);
            LOG.warnf("MAIL_SERVER_AWAY: next try in %s", awayPause);
            rest(awayPause);
            serverAway = false;
        }
    }

    /** Settles what others left behind, claims what is due and starts the hand-overs. @return how many were claimed */
    int dispatchDue() throws InterruptedException {
        settleLeftBehind();
        // At least a quarter: single notices would cost a claim each.
        hands.acquire(Math.max(1, config.batchSize() / 4));
        var free = Math.max(1, config.batchSize() / 4) + hands.drainPermits();
        var taken = 0;
        try {
            var token = UUID.randomUUID();
            var notices = queue.claim(token, free, clock.instant(), config.claimLease());
            var left = new AtomicInteger(notices.size());
            for (var notice : notices) {
                Thread.ofVirtual().start(() -> handOver(notice, token, left));
                taken++;
            }
        } finally {
            hands.release(free - taken);
        }
        return taken;
    }

    /** Now and then: leases are long, and a backlog is claimed in many small steps. */
    private void settleLeftBehind() {
        var now = clock.instant();
        if (now.isBefore(nextReap)) {
            return;
        }
        nextReap = now.plus(config.pollInterval());
        forgetDone();
        while (queue.reap(now) > 0 && !stopping) {
            // There may be more than one transaction can settle.
        }
    }

    /** If that fails they are found when their leases end. */
    private void forgetDone() {
        var tokens = Stream.generate(done::poll).takeWhile(Objects::nonNull).toList();
        if (!tokens.isEmpty()) {
            queue.forget(tokens);
        }
    }

    /** @param left how many of the same claim are not done */
    private void handOver(Notice notice, UUID token, AtomicInteger left) {
        try {
            if (stopping || serverAway && handOver.isByMail(notice)) {
                queue.release(notice.id(), token, clock.instant());
            } else {
                handOver.make(notice, token);
                awayPause = Duration.ZERO;
            }
            if (left.decrementAndGet() == 0) {
                done.add(token);
            }
        } catch (MailServerAwayException e) {
            serverAway = true;
            queue.release(notice.id(), token, clock.instant());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // Its lease settles it: back to SCHEDULED or, once it was being handed over, UNKNOWN.
            LOG.warnf(
                    "HAND_OVER_FAILED notice=%s: %s", notice.id(), e.getClass().getSimpleName());
        } finally {
            hands.release();
        }
    }

    private static Duration longer(Duration pause) {
        var doubled = pause.plusMillis(250).multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private void rest(Duration pause) {
        try {
            if (stop.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                stopping = true;
            }
        } catch (InterruptedException e) {
            stopping = true;
        }
    }
}
