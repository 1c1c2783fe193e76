package io.hearback.message.dispatch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Duration;
import java.util.Optional;

/** The mail server that notices are handed over to. */
@ConfigMapping(prefix = "hearback.smtp")
interface SmtpConfig {

    enum Security {
        STARTTLS_REQUIRED,
        /** For a relay on this machine only: names and addresses travel in clear text. */
        OFF
    }

    String host();

    int port();

    @WithDefault("starttls-required")
    Security security();

    /** Without it nobody signs in. */
    Optional<String> username();

    Optional<String> password();

    /**
     * Open connections, and so hand-overs at once. With more of them, more share a commit; no more than the mail server takes from
     * one client (Postfix: 50, unless told otherwise), and half as many as {@link DispatchConfig#batchSize}, or they wait for work.
     */
    @WithDefault("16")
    int connections();

    /** For a connection to be made. */
    @WithDefault("PT30S")
    Duration connectTimeout();

    /** For each answer; RFC 5321, 4.5.3.2.6 asks to wait 10 minutes for the one to the final dot. */
    @WithDefault("PT10M")
    Duration timeout();

    /** Where every notice comes from; answers go to the recruiter. */
    String fromAddress();

    /** The part of the Message-ID after the @, and the name we greet the mail server with. */
    String messageIdDomain();
}
