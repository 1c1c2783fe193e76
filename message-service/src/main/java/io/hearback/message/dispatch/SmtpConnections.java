package io.hearback.message.dispatch;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import org.apache.commons.pool2.BasePooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;

import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Open connections to the mail server, as a greeting costs more than a notice. */
@ApplicationScoped
class SmtpConnections {

    /** Mail servers hang up on idle clients after some minutes at most; Postfix after 300 s. */
    private static final Duration IDLE = Duration.ofSeconds(30);

    /** More than ever wait. */
    private static final int EVERYBODY = 100_000;

    private final GenericObjectPool<SmtpConnection> pool;
    private final Future<?> pulse;

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
        var watch = writeWatch();
        // Always due before a write is too late: or each write that comes alone would wake the thread.
        pulse = watch.scheduleWithFixedDelay(() -> {}, 1, 1, TimeUnit.SECONDS);
        pool = new GenericObjectPool<>(new Opening(config, session(config, watch)), settings);
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
        pulse.cancel(false);
        free.release(EVERYBODY);
    }

    /** Ends writes that nobody reads. Untold, the library has a thread for each connection and wakes it at each write. */
    private static ScheduledExecutorService writeWatch() {
        var watch = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("smtp-write-watch").factory());
        watch.setRemoveOnCancelPolicy(true);
        watch.setKeepAliveTime(IDLE.toMillis(), TimeUnit.MILLISECONDS);
        watch.allowCoreThreadTimeOut(true);
        return watch;
    }

    private static Session session(SmtpConfig config, ScheduledExecutorService writeWatch) {
        var secure = config.security() == SmtpConfig.Security.STARTTLS_REQUIRED;
        var properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", millis(config.connectTimeout()));
        properties.put("mail.smtp.timeout", millis(config.timeout()));
        properties.put("mail.smtp.writetimeout", millis(config.timeout()));
        properties.put("mail.smtp.executor.writetimeout", writeWatch);
        properties.put("mail.smtp.localhost", config.messageIdDomain());
        properties.put("mail.smtp.auth", String.valueOf(config.username().isPresent()));
        properties.put("mail.smtp.starttls.enable", String.valueOf(secure));
        properties.put("mail.smtp.starttls.required", String.valueOf(secure));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.from", config.fromAddress());
        return Session.getInstance(properties);
    }

    private static String millis(Duration duration) {
        return String.valueOf(duration.toMillis());
    }

    private static class Opening extends BasePooledObjectFactory<SmtpConnection> {

        private final SmtpConfig config;
        private final Session session;

        Opening(SmtpConfig config, Session session) {
            this.config = config;
            this.session = session;
        }

        @Override
        public SmtpConnection create() throws MessagingException {
            var url = new URLName("smtp", config.host(), config.port(), null, null, null);
            var connection = new SmtpConnection(session, url);
            connection.connect(
                    config.host(),
                    config.port(),
                    config.username().orElse(null),
                    config.password().orElse(null));
            return connection;
        }

        @Override
        public PooledObject<SmtpConnection> wrap(SmtpConnection connection) {
            return new DefaultPooledObject<>(connection);
        }

        @Override
        public boolean validateObject(PooledObject<SmtpConnection> pooled) {
            return pooled.getObject().isAlive();
        }

        @Override
        public void destroyObject(PooledObject<SmtpConnection> pooled) throws MessagingException {
            pooled.getObject().close();
        }
    }
}
