package io.hearback.message.evidence;

import io.hearback.message.house.UnknownPolicy;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Who may tell what became of notices, and what becomes of those that nobody can tell about. */
@ConfigMapping(prefix = "hearback.evidence")
interface EvidenceConfig {

    /**
     * What signs mail events and bounces (standardwebhooks.com): {@code whsec_} and Base64. Two while one replaces the
     * other. Without any, nobody can tell us anything.
     */
    Optional<List<String>> signingSecrets();

    /**
     * The logs of our own relays, one file for each relay, and all of them: what none of them knows is sent again. With
     * {@code <file>.1} beside it, as logrotate leaves it, that is read first. None for never.
     */
    Optional<List<Path>> relayLogs();

    /** For logs whose times name none. */
    @WithDefault("UTC")
    ZoneId relayLogZone();

    /** How long an UNKNOWN notice has to be missing in the logs. Longer than a hand-over may take. */
    @WithDefault("PT30M")
    Duration quarantine();

    /** Of UNKNOWN notices that nothing proves anything about, for organisations that have not chosen. */
    @WithDefault("never-twice")
    UnknownPolicy unproved();

    /** When {@code at-least-once} sends again, for the same organisations. Longer than a hand-over may take. */
    @WithDefault("PT1H")
    Duration sendAgainAfter();

    @WithDefault("PT1M")
    Duration interval();
}
