package io.hearback.message.evidence;

import io.hearback.message.notice.Evidence;
import io.hearback.message.notice.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

class DeliveryReportTest {

    private static final Instant NOW = Instant.parse("2026-11-20T13:00:00Z");
    private static final String OURS = "<0f3a9c@hearback.example>";

    private static Optional<Evidence> read(String report) {
        return DeliveryReport.read(report.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), NOW);
    }

    @Test
    void a_bounce_names_the_notice_and_says_why() {
        assertThat(read(Reports.postfix(OURS, "failed", "5.1.1")))
                .contains(new Evidence(OURS, Finding.BOUNCED, "5.1.1", NOW));
    }

    @ParameterizedTest
    @CsvSource({
        "failed, 4.4.1, BOUNCED, 4.4.1",
        "Failed (expired), 5.0.0 (undefined), BOUNCED, 5.0.0",
        "delayed, 4.4.1, ACCEPTED,",
        "relayed, 2.0.0, ACCEPTED,",
        "delivered, 2.1.5, DELIVERED, 2.1.5",
        "failed, nonsense, BOUNCED,"
    })
    void each_action_says_its_own(String action, String status, Finding finding, String kept) {
        assertThat(read(Reports.postfix(OURS, action, status))).contains(new Evidence(OURS, finding, kept, NOW));
    }

    @Test
    void the_whole_message_may_be_returned_instead_of_its_headers() {
        var whole = Reports.postfix(OURS, "failed", "5.1.1").replace("text/rfc822-headers", "message/rfc822");
        assertThat(read(whole + "\nand a body\n")).isPresent();
    }

    @Test
    void what_is_no_delivery_report_says_nothing() {
        var report = Reports.postfix(OURS, "failed", "5.1.1");
        assertThat(read(report.replace("report-type=delivery-status", "report-type=disposition-notification")))
                .isEmpty();
        assertThat(read(report.replace("multipart/report", "multipart/mixed"))).isEmpty();
        assertThat(read(report.replace("message/delivery-status", "text/plain")))
                .as("no status")
                .isEmpty();
        assertThat(read(report.replace("Message-ID: " + OURS, "X-Other: y")))
                .as("no name")
                .isEmpty();
        assertThat(read(report.replace("Action: failed", "Action: sung")))
                .as("no such action")
                .isEmpty();
        assertThat(read(report.replace("Message-ID: " + OURS, "Message-ID: <a\u0000b@c>")))
                .isEmpty();
        assertThat(read("Subject: hello\n\nOut of office: " + OURS)).isEmpty();
    }

    @Test
    void a_report_inside_a_report_is_not_opened() {
        var inner = Reports.postfix(OURS, "failed", "5.1.1");
        assertThat(read("Content-Type: multipart/report; report-type=delivery-status; boundary=outer\n\n--outer\n"
                        + inner + "\n--outer--\n"))
                .isEmpty();
    }

    /** Bytes that are nearly a report: none may throw. */
    @Test
    void no_bytes_are_too_hostile() {
        var random = new Random(7);
        var report = Reports.postfix(OURS, "failed", "5.1.1").getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 3_000; round++) {
            var bytes = report.clone();
            for (int i = 0; i <= random.nextInt(20); i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            DeliveryReport.read(bytes, NOW);
        }
        var deep = "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n".repeat(2_000);
        assertThat(read(deep)).isEmpty();
    }
}
