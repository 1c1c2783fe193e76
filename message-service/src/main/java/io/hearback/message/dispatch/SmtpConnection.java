package io.hearback.message.dispatch;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * One connection to the mail server, that knows how far a dialogue came. Two facts decide what became of a notice: whether
 * the final dot may have been written, and what the server replied. Exceptions decide nothing, as they look alike on
 * either side of the dot.
 */
class SmtpConnection extends SMTPTransport {

    private static final int EOF = -1;
    private static final int OK = 250;
    private static final int GO_ON = 354;

    /** A server that took a notice this short a time ago has not hung up yet. */
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final Silence silence;
    private long usedAt = longAgo();
    private boolean inDialogue;
    private boolean dotMayBeWritten;
    private HandOverResult.Refused refusal;

    /** Commands of the envelope whose answers were not read yet. */
    private int unread;

    private boolean answerCanWait;

    /** To the server. The library flushes it after each command, and gives access to it for content alone. */
    private OutputStream unflushed;

    /** @param url with the name and the password to sign in with, if there are any */
    SmtpConnection(Session session, URLName url, Silence silence) {
        super(session, url);
        this.silence = silence;
    }

    Silence silence() {
        return silence;
    }

    /** Greets the server, over a socket that is connected. */
    void open() throws MessagingException {
        try (var _ = silence.begin()) {
            connect(silence.socket());
        }
    }

    /** Never throws for what the server or the network does. Not to be repeated on {@code Unproved}. */
    synchronized HandOverResult handOver(WrittenNotice notice) {
        usedAt = longAgo();
        inDialogue = true;
        dotMayBeWritten = false;
        refusal = null;
        unread = 0;
        try (var _ = silence.begin()) {
            sendMessage(new AsWritten(session, notice.bytes()), new Address[] {notice.recipient()});
            usedAt = System.nanoTime();
            return new HandOverResult.Accepted(getLastServerResponse());
        } catch (MessagingException | RuntimeException e) {
            if (refusal != null) {
                return refusal;
            }
            return dotMayBeWritten ? new HandOverResult.Unproved() : new HandOverResult.BrokenOff();
        } finally {
            inDialogue = false;
        }
    }

    private static long longAgo() {
        return System.nanoTime() - FRESH.toNanos();
    }

    /** Asks the server, unless it has answered just now. */
    boolean isAlive() {
        if (System.nanoTime() - usedAt < FRESH.toNanos()) {
            return true;
        }
        try (var _ = silence.begin()) {
            return isConnected();
        }
    }

    /** Says goodbye. */
    @Override
    public void close() throws MessagingException {
        try (var _ = silence.begin()) {
            super.close();
        }
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        dotMayBeWritten = true; // before the write: a write that fails may have reached the server
        super.finishData();
    }

    /**
     * The envelope and DATA go out without a wait for each answer, where the server allows it (RFC 2920); and from the second
     * notice of a connection on, together.
     */
    @Override
    protected void sendCommand(String command) throws MessagingException {
        answerCanWait = inDialogue
                && (command.startsWith("MAIL ") || command.startsWith("RCPT "))
                && supportsExtension("PIPELINING");
        if (answerCanWait && unflushed != null && command.chars().allMatch(each -> each >= ' ' && each <= '~')) {
            write(command);
        } else {
            super.sendCommand(command);
        }
    }

    private void write(String command) throws MessagingException {
        try {
            unflushed.write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new MessagingException("the envelope cannot be sent", e);
        }
    }

    @Override
    protected OutputStream data() throws MessagingException {
        unflushed = super.data();
        return unflushed;
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        if (answerCanWait) {
            answerCanWait = false;
            unread++;
            return OK;
        }
        var envelopeTaken = true;
        for (; unread > 0; unread--) {
            envelopeTaken &= read() / 100 == 2;
        }
        var code = read();
        return envelopeTaken ? code : withoutContent(code);
    }

    /** What the library shall see instead of the answer to DATA, so that it sends nothing. */
    private int withoutContent(int answerToData) throws MessagingException {
        if (answerToData == GO_ON) {
            super.sendCommand("."); // to nobody, so nothing is taken (RFC 2920, 3.1)
            read();
        }
        return refusal == null ? EOF : refusal.code();
    }

    private int read() throws MessagingException {
        var code = super.readServerResponse();
        silence.interrupt();
        // The first refusal counts: the reset that follows it has an answer, too.
        if (inDialogue && refusal == null && code != EOF && code >= 400 && code <= 599) {
            refusal = new HandOverResult.Refused(code, getLastServerResponse());
        }
        return code;
    }

    /** The library need not write it again. */
    private static class AsWritten extends MimeMessage {

        private final byte[] bytes;

        AsWritten(Session session, byte[] bytes) {
            super(session);
            this.bytes = bytes;
        }

        @Override
        public void writeTo(OutputStream out, String[] without) throws IOException {
            out.write(bytes);
        }
    }
}
