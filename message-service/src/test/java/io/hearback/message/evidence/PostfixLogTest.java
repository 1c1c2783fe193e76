package io.hearback.message.evidence;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

class PostfixLogTest {

    private static final String OURS = "<0f3a9c@hearback.example>";
    private static final Instant FROM = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant TO = Instant.parse("2026-11-20T12:45:00Z");
    private static final Instant NOW = Instant.parse("2026-11-20T13:00:00Z");

    private static final String BEFORE = """
            2026-11-20T11:50:00.120+00:00 mx1 postfix/smtpd[812]: connect from app1.hearback.example[10.0.0.7]
            """;
    private static final String AFTER = """
            2026-11-20T12:50:00.120+00:00 mx1 postfix/smtpd[812]: disconnect from app1.hearback.example[10.0.0.7] ehlo=2 quit=1
            """;
    private static final String NAMED = """
            2026-11-20T12:00:01.330+00:00 mx1 postfix/smtpd[812]: 4cXk1n0Q2Lz9: client=app1.hearback.example[10.0.0.7]
            2026-11-20T12:00:01.402+00:00 mx1 postfix/cleanup[815]: 4cXk1n0Q2Lz9: message-id=<0f3a9c@hearback.example>
            """;
    private static final String ACTIVE = """
            2026-11-20T12:00:01.520+00:00 mx1 postfix/qmgr[99]: 4cXk1n0Q2Lz9: from=<notices@hearback.example>, size=4821, nrcpt=1 (queue active)
            """;

    private static PostfixLog read(String lines) {
        return read(lines, ZoneOffset.UTC, NOW);
    }

    private static PostfixLog read(String lines, ZoneId zone, Instant now) {
        var log = new PostfixLog(Set.of(OURS), new LogTime(zone, now));
        lines.lines().forEach(log::line);
        return log;
    }

    @Test
    void what_the_queue_manager_has_was_taken() {
        var log = read(BEFORE + NAMED + ACTIVE + AFTER);
        assertThat(log.hasTaken(OURS)).isTrue();
        assertThat(log.proves(OURS, FROM, TO)).isFalse();
    }

    @Test
    void what_was_named_and_then_refused_was_not_taken_and_proves_nothing() {
        var log = read(BEFORE + NAMED + """
                2026-11-20T12:00:01.500+00:00 mx1 postfix/cleanup[815]: 4cXk1n0Q2Lz9: milter-reject: END-OF-MESSAGE from app1.hearback.example[10.0.0.7]: 4.7.1 Try again later; from=<notices@hearback.example> to=<camille@example.org> proto=ESMTP helo=<app1>
                """ + AFTER);
        assertThat(log.hasTaken(OURS)).isFalse();
        assertThat(log.proves(OURS, FROM, TO)).isFalse();
    }

    @Test
    void a_queue_id_that_is_used_again_is_another_message() {
        var log = read(BEFORE + NAMED + """
                2026-11-20T12:10:01.402+00:00 mx1 postfix/cleanup[815]: 4cXk1n0Q2Lz9: message-id=<other@elsewhere.example>
                2026-11-20T12:10:01.520+00:00 mx1 postfix/qmgr[99]: 4cXk1n0Q2Lz9: from=<a@elsewhere.example>, size=12, nrcpt=1 (queue active)
                """ + AFTER);
        assertThat(log.hasTaken(OURS)).isFalse();
    }

    @Test
    void classic_lines_and_instances_with_names_are_read_as_well() {
        var log = read("""
                Nov  9 06:00:01 mx1 postfix-out/cleanup[815]: 3F2A41C0D2: message-id=<0f3a9c@hearback.example>
                Nov  9 06:00:02 mx1 postfix-out/qmgr[99]: 3F2A41C0D2: from=<notices@hearback.example>, size=4821, nrcpt=1 (queue active)
                """);
        assertThat(log.hasTaken(OURS)).isTrue();
    }

    @Test
    void a_log_that_is_whole_over_the_time_and_silent_proves_that_it_was_not_taken() {
        assertThat(read(BEFORE + AFTER).proves(OURS, FROM, TO)).isTrue();
    }

    @Test
    void a_log_that_begins_too_late_or_ends_too_soon_proves_nothing() {
        assertThat(read(AFTER).proves(OURS, FROM, TO)).as("rotated since").isFalse();
        assertThat(read(BEFORE).proves(OURS, FROM, TO)).as("idle, or stuck").isFalse();
        assertThat(read("").proves(OURS, FROM, TO)).as("empty").isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-20T12:00:01.4+00:00 mx1 rsyslogd: imuxsock lost 212 messages from pid 815 due to rate-limiting",
                "Nov 20 12:00:01 mx1 systemd-journald[211]: Suppressed 1021 messages from postfix.service"
            })
    void a_log_that_lost_lines_proves_nothing(String loss) {
        assertThat(read(BEFORE + loss + "\n" + AFTER).proves(OURS, FROM, TO)).isFalse();
    }

    @Test
    void other_programs_do_not_show_that_the_relay_s_lines_arrive() {
        var other = "2026-11-20T12:50:00.120+00:00 mx1 dovecot: imap-login: Login: user=<a>\n";
        assertThat(read(BEFORE + other).proves(OURS, FROM, TO)).isFalse();
    }

    @Test
    void times_without_a_year_and_a_zone_are_read_where_the_relay_stands() {
        var newYear = Instant.parse("2027-01-01T00:30:00Z");
        var time = new LogTime(ZoneId.of("Europe/Paris"), newYear);
        assertThat(time.of("Dec 31 23:59:59 mx1 postfix/qmgr[1]: ")).contains(Instant.parse("2026-12-31T22:59:59Z"));
        assertThat(time.of("Jan  1 01:20:00 mx1 postfix/qmgr[1]: ")).contains(Instant.parse("2027-01-01T00:20:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "9", "2026", "Nov", "2026-13-45T99:00:00Z x", "Xyz 99 99:99:99 mx1 postfix/qmgr[1]: "})
    void what_is_no_time_is_none(String line) {
        assertThat(new LogTime(ZoneOffset.UTC, NOW).of(line)).isEmpty();
        read(line);
    }
}
