package io.hearback.message.dispatch;

import io.hearback.message.notice.Channel;
import io.hearback.message.notice.Notice;
import io.hearback.message.tenant.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;

/** E-mail, by SMTP: never repeated once it may have been taken, as no mail server drops copies. */
@ApplicationScoped
class MailCourier implements Courier {

    private final NoticeFormat format;
    private final SmtpConnections connections;

    MailCourier(NoticeFormat format, SmtpConnections connections) {
        this.format = format;
        this.connections = connections;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Passage prepare(Notice notice) throws UnwritableException, MailServerAwayException {
        var written = written(notice);
        return new Dialogue(written, connections.borrow());
    }

    /** Begins no other dialogue; those that have begun are finished. */
    void stop() {
        connections.close();
    }

    private WrittenNotice written(Notice notice) throws UnwritableException {
        try {
            return format.toSend(notice);
        } catch (MessagingException | RuntimeException e) {
            throw new UnwritableException(e);
        }
    }

    private final class Dialogue implements Passage {

        private final WrittenNotice written;
        private final SmtpConnection connection;
        private boolean clean = true;

        Dialogue(WrittenNotice written, SmtpConnection connection) {
            this.written = written;
            this.connection = connection;
        }

        @Override
        public Sha256 hash() {
            return written.hash();
        }

        @Override
        public HandOverResult go() {
            clean = false;
            var result = connection.handOver(written);
            clean = result instanceof HandOverResult.Accepted || result instanceof HandOverResult.Refused;
            return result;
        }

        @Override
        public void close() {
            if (clean) {
                connections.giveBack(connection);
            } else {
                connections.discard(connection);
            }
        }
    }
}
