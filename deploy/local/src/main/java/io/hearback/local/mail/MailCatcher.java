package io.hearback.local.mail;

import io.hearback.local.machine.Waiting;
import org.subethamail.smtp.server.SMTPServer;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/**
 * A mail server that keeps what it accepts and delivers nothing. It refuses with {@code 550 5.1.1} recipients called {@code nobody}
 * and recipients in a domain that ends with {@code .invalid}.
 */
public final class MailCatcher implements AutoCloseable {

    private final int port;
    private final DroppableSockets sockets = new DroppableSockets();
    private final Mailboxes mailboxes = new Mailboxes();
    private final Map<SmtpPhase, SmtpTrouble> troubles = new ConcurrentHashMap<>();
    private SMTPServer server;

    public MailCatcher(int port) {
        this.port = port;
    }

    /** Starts listening, or does nothing when it already listens. */
    public synchronized void start() {
        if (server == null) {
            server = SMTPServer.port(port)
                    .bindAddress(InetAddress.getLoopbackAddress())
                    .backlog(512)
                    .insertReceivedHeaders(false) // the bytes stay exactly what was sent
                    .serverSocketFactory(sockets)
                    .executorService(Executors.newVirtualThreadPerTaskExecutor())
                    .messageHandlerFactory(context -> new CatchingHandler(context, sockets, troubles, mailboxes::put))
                    .build();
            server.start();
        }
    }

    /** Stops listening: connections are refused until {@link #start()}. What was caught stays. */
    public synchronized void stop() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    @Override
    public void close() {
        stop();
    }

    public String host() {
        return "127.0.0.1";
    }

    public int port() {
        return port;
    }

    /** @return all it accepted, oldest first */
    public List<CaughtNotice> all() {
        return mailboxes.all();
    }

    /** @return all it accepted for this recipient, oldest first */
    public List<CaughtNotice> to(String recipient) {
        return mailboxes.of(recipient);
    }

    /** Waits until this recipient has a notice and returns the first. */
    public CaughtNotice waitFor(String recipient, Duration longest) {
        await("no notice for " + recipient, longest, () -> !to(recipient).isEmpty());
        return to(recipient).getFirst();
    }

    /** Waits until at least this many notices came in all and returns them. */
    public List<CaughtNotice> waitForCount(int count, Duration longest) {
        await("fewer than " + count + " notices", longest, () -> mailboxes.count() >= count);
        return all();
    }

    /** Forgets what it caught and behaves well again. */
    public void clear() {
        mailboxes.clear();
        behave();
    }

    /** From now on answers this at the phase, e.g. {@code 451, "4.3.0 try later"}. */
    public void answerAt(SmtpPhase phase, int code, String text) {
        troubles.put(phase, new SmtpTrouble.Reply(code, text));
    }

    /** From now on waits this long at the phase. */
    public void delayAt(SmtpPhase phase, Duration duration) {
        troubles.put(phase, new SmtpTrouble.Delay(duration));
    }

    /** From now on closes the connection without a word at the phase; at AFTER_KEEPING the notice is accepted and the answer lost. */
    public void dropConnectionAt(SmtpPhase phase) {
        troubles.put(phase, new SmtpTrouble.Drop());
    }

    /** Ends all trouble. */
    public void behave() {
        troubles.clear();
    }

    private void await(String otherwise, Duration longest, BooleanSupplier condition) {
        if (!Waiting.until(longest, condition)) {
            throw new AssertionError("After " + longest.toSeconds() + " s: " + otherwise + " (" + mailboxes.count()
                    + " notices caught in all)");
        }
    }
}
