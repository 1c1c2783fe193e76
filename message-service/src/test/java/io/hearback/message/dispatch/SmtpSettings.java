package io.hearback.message.dispatch;

import java.time.Duration;
import java.util.Optional;

/** Settings for a mail server on this machine, with patience for tests. */
record SmtpSettings(int port, int connections, Duration timeout, Security security) implements SmtpConfig {

    SmtpSettings(int port) {
        this(port, 4, Duration.ofSeconds(20));
    }

    SmtpSettings(int port, int connections, Duration timeout) {
        this(port, connections, timeout, Security.OFF);
    }

    @Override
    public String host() {
        return "127.0.0.1";
    }

    @Override
    public Optional<String> username() {
        return Optional.empty();
    }

    @Override
    public Optional<String> password() {
        return Optional.empty();
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
