package io.hearback.message.evidence;

import io.hearback.message.notice.Evidence;
import io.hearback.message.notice.Finding;
import io.hearback.message.notice.Unproved;
import io.hearback.message.tenant.TenantId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class RelayLogsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T13:00:00Z");
    private static final Unproved LOST = new Unproved(
            new TenantId("acme"),
            "<0f3a9c@hearback.example>",
            false,
            Instant.parse("2026-11-20T12:00:00Z"),
            Instant.parse("2026-11-20T12:15:00Z"));

    private static final String WHOLE = """
            2026-11-20T11:50:00Z mx1 postfix/anvil[1]: statistics: max connection rate 1/60s
            2026-11-20T12:50:00Z mx1 postfix/anvil[1]: statistics: max connection rate 1/60s
            """;
    private static final String TAKEN = """
            2026-11-20T12:00:01Z mx2 postfix/cleanup[815]: 4cXk1n0Q2Lz9: message-id=<0f3a9c@hearback.example>
            2026-11-20T12:00:02Z mx2 postfix/qmgr[99]: 4cXk1n0Q2Lz9: from=<notices@hearback.example>, size=4821, nrcpt=1 (queue active)
            """;

    @TempDir
    Path folder;

    private Path log(String name, String lines) throws IOException {
        return Files.writeString(folder.resolve(name), lines);
    }

    private static List<Finding> findings(Instant now, Path... logs) {
        return new RelayLogs(List.of(logs), ZoneOffset.UTC, Duration.ofMinutes(30))
                .about(List.of(LOST), now).stream().map(Evidence::finding).toList();
    }

    @Test
    void what_no_relay_knows_after_the_quarantine_was_not_taken() throws IOException {
        var one = log("one.log", WHOLE);
        var two = log("two.log", WHOLE);
        assertThat(findings(NOW, one, two)).containsExactly(Finding.NOT_IN_RELAY_LOG);
        assertThat(findings(NOW.minus(Duration.ofMinutes(20)), one, two))
                .as("too soon")
                .isEmpty();
    }

    @Test
    void one_relay_that_has_it_is_enough() throws IOException {
        assertThat(findings(NOW, log("one.log", WHOLE), log("two.log", TAKEN))).containsExactly(Finding.IN_RELAY_LOG);
    }

    @Test
    void one_relay_whose_log_is_missing_or_short_silences_the_others() throws IOException {
        var one = log("one.log", WHOLE);
        assertThat(findings(NOW, one, folder.resolve("two.log"))).isEmpty();
        assertThat(findings(NOW, one, log("short.log", WHOLE.lines().findFirst().orElseThrow())))
                .isEmpty();
    }

    @Test
    void a_rotated_log_is_read_first() throws IOException {
        log(
                "one.log.1",
                WHOLE.lines().findFirst().orElseThrow() + "\n"
                        + TAKEN.lines().findFirst().orElseThrow());
        var one = log("one.log", TAKEN.lines().skip(1).findFirst().orElseThrow());
        assertThat(findings(NOW, one)).containsExactly(Finding.IN_RELAY_LOG);
    }
}
