package io.hearback.message.dispatch;

import java.time.Duration;
import java.util.Optional;

/** Settings for a mail server on this machine, with patience for tests. */
record SmtpSettings(
        int port,
        int connections,
        Duration timeout,
        Security security,
        Optional<String> username,
        Optional<String> password)
        implements SmtpConfig {

    SmtpSettings(int port) {
        this(port, 4, Duration.ofSeconds(20));
    }

    SmtpSettings(int port, int connections, Duration timeout) {
        this(port, connections, timeout, Security.OFF);
    }

    SmtpSettings(int port, int connections, Duration timeout, Security security) {
        this(port, connections, timeout, security, Optional.empty(), Optional.empty());
    }

    SmtpSettings signedInAs(String name, String secret) {
        return new SmtpSettings(port, connections, timeout, security, Optional.of(name), Optional.of(secret));
    }

    @Override
    public String host() {
        return "127.0.0.1";
    }

    @Override
    public Duration connectTimeout() {
        return Duration.ofSeconds(2);
    }

    @Override
    public String fromAddress() {
        return "notices@hearback.example";
    }

    @Override
    public String messageIdDomain() {
        return "hearback.example";
    }
}
