package io.hearback.message.dispatch;

import io.hearback.message.notice.SampleNotices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What travels encrypted, and to whom: to the server that the certificate names. */
class EncryptedSmtpConnectionTest {

    private static final char[] SECRET = "only for this test".toCharArray();

    @TempDir
    Path folder;

    private final SSLContext known = defaultContext();
    private ScriptedSmtpServer server;
    private SmtpConnections connections;

    @BeforeEach
    void start() throws Exception {
        server = new ScriptedSmtpServer();
        connections = new SmtpConnections(
                new SmtpSettings(server.port(), 1, Duration.ofSeconds(20), SmtpConfig.Security.STARTTLS_REQUIRED));
    }

    @AfterEach
    void stop() throws Exception {
        SSLContext.setDefault(known);
        connections.close();
        server.close();
    }

    @Test
    void a_notice_travels_encrypted_to_the_server_whose_certificate_bears_its_name() throws Exception {
        server.encrypts(certifiedFor("ip:127.0.0.1"));
        var connection = connections.borrow();
        assertThat(connection.isSSL()).isTrue();
        assertThat(connection.handOver(format().toSend(SampleNotices.refusal())))
                .isInstanceOf(HandOverResult.Accepted.class);
        assertThat(server.verbs()).containsSubsequence("EHLO", "STARTTLS", "EHLO", "MAIL", "RCPT", "DATA");
    }

    @Test
    void no_notice_is_risked_with_a_server_whose_certificate_bears_another_name() throws Exception {
        server.encrypts(certifiedFor("dns:mail.example.org"));
        assertThatThrownBy(() -> connections.borrow()).isInstanceOf(MailServerAwayException.class);
        assertThat(server.verbs()).doesNotContain("MAIL");
    }

    private static NoticeFormat format() {
        return new NoticeFormat(
                SampleNotices.key(),
                Keys.unsigned(),
                "notices@hearback.example",
                "https://hear.example",
                "https://desk.example");
    }

    private static SSLContext defaultContext() {
        try {
            return SSLContext.getDefault();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return with a certificate of a moment, which this process trusts until the test ends */
    private SSLContext certifiedFor(String name) throws Exception {
        var file = folder.resolve("keys.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        var made = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=scripted",
                        "-ext",
                        "san=" + name,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(SECRET))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(made.waitFor())
                .as(Files.readString(folder.resolve("keytool.log")))
                .isZero();
        var keys = KeyStore.getInstance(file.toFile(), SECRET);
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, SECRET);
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        var context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        SSLContext.setDefault(context);
        return context;
    }
}
