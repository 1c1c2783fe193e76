package io.hearback.message.dispatch;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import org.apache.commons.pool2.BasePooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.Properties;
import java.util.Set;

/** Opens connections to the mail server, and closes them. */
class SmtpOpening extends BasePooledObjectFactory<SmtpConnection> {

    private final SmtpConfig config;
    private final Session session;
    private final Set<Silence> silences;

    /** @param silences where those of open connections are, for somebody else to look at */
    SmtpOpening(SmtpConfig config, Set<Silence> silences) {
        this.config = config;
        this.session = session(config);
        this.silences = silences;
    }

    private static Session session(SmtpConfig config) {
        var secure = config.security() == SmtpConfig.Security.STARTTLS_REQUIRED;
        var properties = new Properties();
        properties.put("mail.smtp.localhost", config.messageIdDomain());
        properties.put("mail.smtp.auth", String.valueOf(config.username().isPresent()));
        properties.put("mail.smtp.starttls.enable", String.valueOf(secure));
        properties.put("mail.smtp.starttls.required", String.valueOf(secure));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.from", config.fromAddress());
        return Session.getInstance(properties);
    }

    @Override
    public SmtpConnection create() throws MessagingException, IOException {
        var silence = new Silence(new Socket());
        silences.add(silence);
        try {
            silence.socket()
                    .connect(server(), Math.toIntExact(config.connectTimeout().toMillis()));
            var connection = new SmtpConnection(session, url(), silence);
            connection.open();
            return connection;
        } catch (MessagingException | IOException | RuntimeException e) {
            forget(silence);
            throw e;
        }
    }

    /** By the name that its certificate has to bear; untold, the library asks who has the address. */
    private InetSocketAddress server() throws UnknownHostException {
        var address = InetAddress.getByName(config.host()).getAddress();
        return new InetSocketAddress(InetAddress.getByAddress(config.host(), address), config.port());
    }

    private URLName url() {
        return new URLName(
                "smtp",
                config.host(),
                config.port(),
                null,
                config.username().orElse(null),
                config.password().orElse(null));
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
        try {
            pooled.getObject().close();
        } finally {
            forget(pooled.getObject().silence());
        }
    }

    private void forget(Silence silence) {
        silences.remove(silence);
        silence.hangUp();
    }
}
