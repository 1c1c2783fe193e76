package io.hearback.message.dispatch;

import io.hearback.message.dispatch.ScriptedSmtpServer.Phase;
import io.hearback.message.notice.Notice;
import io.hearback.message.notice.SampleNotices;
import io.smallrye.config.WithDefault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What each fault of a mail server proves about the notice, and what it does not. */
class SmtpConnectionTest {

    private final Notice notice = SampleNotices.refusal();
    private final NoticeFormat format = new NoticeFormat(
            SampleNotices.key(),
            Keys.unsigned(),
            "notices@hearback.example",
            "https://hear.example",
            "https://desk.example");
    private ScriptedSmtpServer server;
    private SmtpConnections connections;

    /** One that is asked step by step. */
    ScriptedSmtpServer server() throws IOException {
        return new ScriptedSmtpServer();
    }

    @BeforeEach
    void start() throws IOException {
        server = server();
        connections = new SmtpConnections(new SmtpSettings(server.port()));
    }

    /** Leaves a connection that has carried a notice, of which nobody speaks any more. */
    void useOne() throws Exception {
        var connection = connections.borrow();
        assertThat(connection.handOver(format.toSend(notice))).isInstanceOf(HandOverResult.Accepted.class);
        connections.giveBack(connection);
        server.forgets();
    }

    @AfterEach
    void stop() throws IOException {
        connections.close();
        server.close();
    }

    private HandOverResult handOver() throws Exception {
        var connection = connections.borrow();
        try {
            return connection.handOver(format.toSend(notice));
        } finally {
            connections.discard(connection);
        }
    }

    @Test
    void a_250_to_the_final_dot_is_acceptance() throws Exception {
        assertThat(handOver())
                .isInstanceOf(HandOverResult.Accepted.class)
                .extracting(HandOverResult::reply)
                .asString()
                .contains("queued as 4711");
        assertThat(server.accepted()).hasSize(1);
    }

    @Test
    void says_from_whom_and_to_whom_before_it_says_what() throws Exception {
        handOver();
        assertThat(server.verbs()).containsSubsequence("MAIL", "RCPT", "DATA");
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL,421",
        "MAIL,451",
        "MAIL,550",
        "RCPT,450",
        "RCPT,550",
        "RCPT,553",
        "DATA,451",
        "DATA,554",
        "DOT,421",
        "DOT,452",
        "DOT,552",
        "DOT,554"
    })
    void a_refusal_is_a_refusal_at_every_phase(Phase phase, int code) throws Exception {
        server.answersAt(phase, code + " 4.0.0 no");
        assertThat(handOver()).isInstanceOfSatisfying(HandOverResult.Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(code);
            assertThat(refused.cause()).isEqualTo("SMTP_" + code);
            assertThat(refused.forGood()).isEqualTo(code >= 500);
        });
        assertThat(server.accepted()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Phase.class,
            names = {"MAIL", "RCPT", "DATA", "CONTENT"})
    void a_connection_lost_before_the_final_dot_proves_that_nothing_was_taken(Phase phase) throws Exception {
        server.hangsUpAt(phase);
        // While content is written the loss may show only at the dot; then nothing is proved, and nothing claimed.
        if (phase == Phase.CONTENT) {
            assertThat(handOver()).isInstanceOfAny(HandOverResult.BrokenOff.class, HandOverResult.Unproved.class);
        } else {
            assertThat(handOver()).isInstanceOf(HandOverResult.BrokenOff.class);
        }
        assertThat(server.accepted()).isEmpty();
    }

    @Test
    void a_connection_lost_after_the_final_dot_proves_nothing() throws Exception {
        server.hangsUpAt(Phase.DOT);
        assertThat(handOver()).isInstanceOf(HandOverResult.Unproved.class);
        assertThat(server.accepted()).isEmpty();
    }

    @Test
    void an_acceptance_whose_250_is_lost_looks_the_same() throws Exception {
        server.acceptsAndHangsUp();
        assertThat(handOver()).isInstanceOf(HandOverResult.Unproved.class);
        assertThat(server.accepted()).hasSize(1);
    }

    @Test
    void a_250_that_comes_too_late_proves_nothing() throws Exception {
        connections.close();
        connections = new SmtpConnections(new SmtpSettings(server.port(), 1, Duration.ofMillis(300)));
        server.keepsTheAnswerToTheDot();
        assertThat(handOver()).isInstanceOf(HandOverResult.Unproved.class);
        assertThat(server.accepted()).hasSize(1);
    }

    @Test
    void a_server_that_takes_connections_and_says_nothing_is_away() throws Exception {
        connections.close();
        try (var mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            connections = new SmtpConnections(new SmtpSettings(mute.getLocalPort(), 1, Duration.ofMillis(300)));
            assertThatThrownBy(() -> connections.borrow()).isInstanceOf(MailServerAwayException.class);
        }
    }

    @Test
    void whoever_takes_longer_than_the_patience_for_one_answer_may_do_so_for_many() throws Exception {
        connections.close();
        connections = new SmtpConnections(new SmtpSettings(server.port(), 1, Duration.ofMillis(1_500)));
        server.answersEachAfter(Duration.ofMillis(500));
        assertThat(handOver()).isInstanceOf(HandOverResult.Accepted.class);
    }

    @Test
    void signs_in_with_the_name_and_the_password() throws Exception {
        connections.close();
        server.asksForAName();
        connections = new SmtpConnections(new SmtpSettings(server.port()).signedInAs("hear@back", "p:a/s@s é"));
        assertThat(handOver()).isInstanceOf(HandOverResult.Accepted.class);
        var said = "hear@back\0hear@back\0p:a/s@s é".getBytes(StandardCharsets.UTF_8);
        assertThat(server.credentials())
                .containsExactly("AUTH PLAIN " + Base64.getEncoder().encodeToString(said));
    }

    @Test
    void an_answer_that_is_no_smtp_proves_nothing_after_the_dot() throws Exception {
        server.answersAt(Phase.DOT, "hello");
        assertThat(handOver()).isInstanceOf(HandOverResult.Unproved.class);
    }

    @Test
    void a_refusal_of_one_notice_says_nothing_about_the_next() throws Exception {
        var connection = connections.borrow();
        server.answersAt(Phase.RCPT, "550 no such user");
        connection.handOver(format.toSend(notice));
        server.behaves();
        server.hangsUpAt(Phase.MAIL);
        assertThat(connection.handOver(format.toSend(notice))).isInstanceOf(HandOverResult.BrokenOff.class);
    }

    @Test
    void a_server_that_takes_no_recipient_gets_no_notice_even_if_it_goes_on() throws Exception {
        var connection = connections.borrow();
        server.answersAt(Phase.RCPT, "550 no such user");
        server.answersAt(Phase.DATA, "354 go on");
        assertThat(connection.handOver(format.toSend(notice)))
                .extracting(HandOverResult::cause)
                .isEqualTo("SMTP_550");
        assertThat(server.accepted()).allSatisfy(message -> assertThat(message).isEmpty());

        server.behaves();
        assertThat(connection.handOver(format.toSend(notice))).isInstanceOf(HandOverResult.Accepted.class);
        assertThat(server.accepted()).last().asString().contains("Message-ID");
    }

    @Test
    void connections_are_used_again() throws Exception {
        for (int i = 0; i < 5; i++) {
            var connection = connections.borrow();
            connection.handOver(format.toSend(notice));
            connections.giveBack(connection);
        }
        assertThat(server.connections()).isEqualTo(1);
        assertThat(server.accepted()).hasSize(5);
    }

    @Test
    void no_notice_is_risked_when_the_server_is_away() throws Exception {
        server.close();
        connections.close();
        connections = new SmtpConnections(new SmtpSettings(server.port()));
        assertThatThrownBy(() -> connections.borrow()).isInstanceOf(MailServerAwayException.class);
    }

    @Test
    void no_notice_is_risked_in_clear_text_where_encryption_is_required() {
        connections.close();
        var settings = new SmtpSettings(server.port(), 1, Duration.ofSeconds(5), SmtpConfig.Security.STARTTLS_REQUIRED);
        connections = new SmtpConnections(settings);
        assertThatThrownBy(() -> connections.borrow()).isInstanceOf(MailServerAwayException.class);
        assertThat(server.verbs()).as("not even MAIL FROM").isSubsetOf("EHLO", "QUIT");
    }

    @Test
    void a_server_that_offers_encryption_and_then_has_none_gets_nothing() {
        connections.close();
        server.answersAt(Phase.EHLO, "250-scripted\r\n250 STARTTLS");
        server.answersAt(Phase.STARTTLS, "454 4.7.0 TLS not available");
        var settings = new SmtpSettings(server.port(), 1, Duration.ofSeconds(5), SmtpConfig.Security.STARTTLS_REQUIRED);
        connections = new SmtpConnections(settings);
        assertThatThrownBy(() -> connections.borrow()).isInstanceOf(MailServerAwayException.class);
        assertThat(server.verbs()).contains("STARTTLS").doesNotContain("MAIL", "RCPT", "DATA");
    }

    @Test
    void encryption_is_required_unless_somebody_says_otherwise() throws NoSuchMethodException {
        var unsaid = SmtpConfig.class.getDeclaredMethod("security").getAnnotation(WithDefault.class);
        assertThat(unsaid.value()).isEqualTo("starttls-required");
    }
}
