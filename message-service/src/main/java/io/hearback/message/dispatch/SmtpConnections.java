package io.hearback.message.dispatch;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Open connections to the mail server, as a greeting costs more than a notice. */
@ApplicationScoped
class SmtpConnections {

    /** Mail servers hang up on idle clients after some minutes at most; Postfix after 300 s. */
    private static final Duration IDLE = Duration.ofSeconds(30);

    /** How often those are looked for whose server says nothing. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private static final int LEAST_LOOKS = 8;

    /** More than ever wait. */
    private static final int EVERYBODY = 100_000;

    private final GenericObjectPool<SmtpConnection> pool;
    private final Set<Silence> silences = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watch;

    /** As many as connections. Waited for here, as the pool leaves some waiters waiting when it closes. */
    private final Semaphore free;

    SmtpConnections(SmtpConfig config) {
        var settings = new GenericObjectPoolConfig<SmtpConnection>();
        settings.setMaxTotal(config.connections());
        settings.setMaxIdle(config.connections());
        settings.setTestOnBorrow(true); // a NOOP: most dead connections are found before a notice is risked on them
        settings.setMinEvictableIdleDuration(IDLE);
        settings.setTimeBetweenEvictionRuns(IDLE);
        settings.setJmxEnabled(false);
        free = new Semaphore(config.connections());
        pool = new GenericObjectPool<>(new SmtpOpening(config, silences), settings);
        watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("smtp-watch").factory());
        var pause = Math.clamp(config.timeout().toMillis() / LEAST_LOOKS, 1, LOOK.toMillis());
        var looks = Math.toIntExact(config.timeout().toMillis() / pause);
        watch.scheduleWithFixedDelay(() -> look(looks), pause, pause, TimeUnit.MILLISECONDS);
    }

    /** Waits for a free connection, or until {@link #close}. Nothing of a notice has been sent yet. */
    SmtpConnection borrow() throws MailServerAwayException {
        free.acquireUninterruptibly();
        try {
            return pool.borrowObject();
        } catch (Exception e) {
            free.release();
            throw new MailServerAwayException(e);
        }
    }

    /** After a clean dialogue. */
    void giveBack(SmtpConnection connection) {
        pool.returnObject(connection);
        free.release();
    }

    /** After a dialogue that broke. */
    void discard(SmtpConnection connection) {
        try {
            pool.invalidateObject(connection);
        } catch (Exception e) {
            // It is gone either way.
        } finally {
            free.release();
        }
    }

    /** Sends those away who wait for a connection, and those who come later. What is on the wire is finished. */
    @PreDestroy
    void close() {
        pool.close();
        free.release(EVERYBODY);
    }

    private void look(int atMost) {
        silences.forEach(silence -> silence.look(atMost));
        if (pool.isClosed() && silences.isEmpty()) {
            watch.shutdown();
        }
    }
}
