package io.hearback.message.dispatch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.local.OnLocalPlatform;
import io.hearback.message.callback.Callbacks;
import io.hearback.message.callback.Email;
import io.hearback.message.callback.FakePlatform;
import io.hearback.message.dispatch.ScriptedSmtpServer.Phase;
import io.hearback.message.notice.Channel;
import io.hearback.message.notice.Mailbox;
import io.hearback.message.notice.Notice;
import io.hearback.message.notice.NoticeQueue;
import io.hearback.message.notice.NoticeShelf;
import io.hearback.message.notice.SampleNotices;
import io.hearback.message.proof.Proofs;
import io.hearback.message.recipient.IntakePort;
import io.hearback.message.schedule.Wait;
import io.hearback.message.tenant.Sha256;
import io.hearback.message.tenant.TenantId;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import static io.hearback.message.notice.SampleNotices.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Notices that an organisation's own platform shows to candidates, from the table to the platform and back. */
@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(IntakePort.class)
class CallbackTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    NoticeShelf shelf;

    @Inject
    NoticeQueue queue;

    @Inject
    ScriptedDispatches dispatches;

    @Inject
    Callbacks callbacks;

    @Inject
    Proofs proofs;

    @Inject
    DispatchConfig config;

    private final TenantId tenant =
            new TenantId("calls-" + UUID.randomUUID().toString().substring(0, 8));
    private final FakePlatform platform = new FakePlatform();
    private final MutableClock clock = new MutableClock(NOON);
    private ScriptedDispatch scripted;
    private ScriptedSmtpServer mail;

    CallbackTest() throws IOException {}

    @BeforeEach
    void start() throws IOException {
        shelf.clear();
        scripted = dispatches.at(clock);
        mail = scripted.server;
    }

    @AfterEach
    void stop() throws Exception {
        scripted.stop();
        platform.close();
    }

    private Notice refusal() {
        return shelf.put(SampleNotices.refusal(tenant, new Mailbox("Camille Martin", "camille@example.org")));
    }

    private String calls(Email email) {
        return callbacks.save(tenant, platform.url(), email).secret();
    }

    /** Dispatches until the notice was tried so often and rests. */
    private void dispatch(Notice notice, int attempts) throws InterruptedException {
        scripted.dispatcher.dispatchDue();
        await().atMost(SOON).until(() -> {
            var life = shelf.find(notice.id()).life();
            return life.attempts() == attempts
                    && life.state() != NoticeState.HANDING_OVER
                    && life.state() != NoticeState.CLAIMED;
        });
    }

    private void is(Notice notice, NoticeState state, String cause, Channel channel) {
        var life = shelf.find(notice.id()).life();
        assertThat(life.state()).isEqualTo(state);
        assertThat(life.cause()).isEqualTo(cause);
        assertThat(life.way().channel()).isEqualTo(channel);
    }

    private static JsonNode json(FakePlatform.Call call) throws IOException {
        return new ObjectMapper().readTree(call.body());
    }

    @Test
    void the_platform_gets_the_notice_signed_and_nobody_gets_an_e_mail() throws Exception {
        var secret = calls(Email.NEVER);
        var notice = refusal();
        dispatch(notice, 1);
        is(notice, NoticeState.SENT, "CALLBACK_200", Channel.CALLBACK);
        assertThat(mail.accepted()).isEmpty();
        var call = platform.calls().getFirst();
        assertThat(platform.calls()).hasSize(1);
        assertThat(call.isSignedWith(secret)).isTrue();
        assertThat(call.signature().id()).isEqualTo(notice.id().toString());
        assertThat(json(call).path("type").asText()).isEqualTo("notice");
        assertThat(json(call).path("timestamp").asText()).isEqualTo("2026-11-20T12:00:00Z");
        var data = json(call).path("data");
        assertThat(data.path("noticeId").asText()).isEqualTo(notice.id().toString());
        assertThat(data.path("applicationId").asText())
                .isEqualTo(notice.occasion().applicationId().toString());
        assertThat(data.path("language").asText()).isEqualTo("fr");
        assertThat(data.path("subject").asText()).isEqualTo(notice.wording().subject());
        assertThat(data.path("link").asText()).startsWith("https://hear.example/c/");
        assertThat(data.path("text").asText())
                .contains(data.path("link").asText())
                .doesNotContain("{{");
        assertThat(data.path("html").asText()).contains("Été").doesNotContain("{{");
    }

    @Test
    void the_proof_has_the_hash_of_what_the_platform_got() throws Exception {
        calls(Email.NEVER);
        var notice = refusal();
        dispatch(notice, 1);
        var proof = proofs.of(tenant, notice.id());
        assertThat(proof.history().bytesSha256())
                .isEqualTo(Sha256.of(platform.calls().getFirst().body()).hex());
        assertThat(proof.bytesReproducible()).isTrue();
    }

    @Test
    void a_platform_in_trouble_is_called_again_with_the_same_id_and_bytes() throws Exception {
        calls(Email.NEVER);
        platform.answers(503);
        var notice = refusal();
        dispatch(notice, 1);
        is(notice, NoticeState.SCHEDULED, "CALLBACK_503", Channel.CALLBACK);
        assertThat(shelf.find(notice.id()).life().sendAt()).isAfter(NOON.plusSeconds(60));
        platform.takesAndNeverAnswers();
        clock.advance(Duration.ofMinutes(10));
        dispatch(notice, 2);
        assertThat(shelf.stateOf(notice)).as("nobody knows whether it has it").isEqualTo(NoticeState.SCHEDULED);
        platform.answers(202);
        clock.advance(Duration.ofMinutes(20));
        dispatch(notice, 3);
        is(notice, NoticeState.SENT, "CALLBACK_202", Channel.CALLBACK);
        assertThat(platform.calls()).hasSize(3);
        assertThat(platform.calls())
                .extracting(call -> call.signature().id())
                .containsOnly(notice.id().toString());
        assertThat(platform.calls())
                .extracting(FakePlatform.Call::text)
                .containsOnly(platform.calls().getFirst().text());
    }

    @Test
    void a_platform_that_asks_for_time_gets_it() throws Exception {
        calls(Email.NEVER);
        platform.answers(429, Map.of("Retry-After", "7200"));
        var notice = refusal();
        dispatch(notice, 1);
        assertThat(shelf.find(notice.id()).life().sendAt()).isEqualTo(NOON.plus(Duration.ofHours(2)));
    }

    @Test
    void what_the_platform_refuses_has_failed_and_says_why() throws Exception {
        calls(Email.NEVER);
        platform.answers(410);
        var notice = refusal();
        dispatch(notice, 1);
        is(notice, NoticeState.FAILED, "CALLBACK_410", Channel.CALLBACK);
        assertThat(mail.accepted()).isEmpty();
    }

    @Test
    void what_the_platform_refuses_leaves_by_e_mail_if_the_organisation_says_so() throws Exception {
        calls(Email.IF_REFUSED);
        platform.answers(410);
        var notice = refusal();
        dispatch(notice, 1);
        is(notice, NoticeState.SCHEDULED, "CALLBACK_410", Channel.EMAIL);
        dispatch(notice, 2);
        is(notice, NoticeState.SENT, "SMTP_250", Channel.EMAIL);
        assertThat(platform.calls()).hasSize(1);
        assertThat(mail.accepted()).singleElement().asString().contains("Message-ID: " + notice.messageId());
    }

    @Test
    void after_its_last_call_a_notice_has_all_attempts_of_an_e_mail() throws Exception {
        calls(Email.IF_REFUSED);
        platform.answers(500);
        var notice = refusal();
        for (int i = 1; i <= Email.IF_REFUSED.attempts(); i++) {
            dispatch(notice, i);
            clock.advance(Duration.ofHours(5));
        }
        is(notice, NoticeState.SCHEDULED, "CALLBACK_500", Channel.EMAIL);
        mail.answersAt(Phase.RCPT, "450 greylisted");
        for (int i = 1; i <= config.retry().attempts(); i++) {
            assertThat(shelf.stateOf(notice)).isEqualTo(NoticeState.SCHEDULED);
            dispatch(notice, Email.IF_REFUSED.attempts() + i);
            clock.advance(Duration.ofHours(5));
        }
        assertThat(shelf.stateOf(notice)).isEqualTo(NoticeState.FAILED);
        assertThat(platform.calls()).hasSize(Email.IF_REFUSED.attempts());
    }

    @Test
    void an_organisation_may_want_both() throws Exception {
        calls(Email.ALWAYS);
        var notice = refusal();
        dispatch(notice, 1);
        is(notice, NoticeState.SCHEDULED, "CALLBACK_200", Channel.EMAIL);
        dispatch(notice, 2);
        is(notice, NoticeState.SENT, "SMTP_250", Channel.EMAIL);
        assertThat(platform.calls()).hasSize(1);
        assertThat(mail.accepted()).hasSize(1);
    }

    @Test
    void a_crash_in_the_middle_of_a_call_is_followed_by_another_and_not_by_silence() throws Exception {
        calls(Email.NEVER);
        var notice = refusal();
        var token = UUID.randomUUID();
        queue.claim(token, 10, NOON, Duration.ofMinutes(1));
        queue.beginHandOver(notice.id(), token, Channel.CALLBACK, null, NOON, Duration.ofMinutes(15));
        clock.advance(Duration.ofMinutes(16));
        dispatch(notice, 2);
        is(notice, NoticeState.SENT, "CALLBACK_200", Channel.CALLBACK);
    }

    @Test
    void recruiters_and_organisations_without_a_platform_get_e_mail() throws Exception {
        calls(Email.NEVER);
        var task = shelf.put(SampleNotices.toRecruiter(NoticeKind.CALL_TASK, tenant));
        dispatch(task, 1);
        is(task, NoticeState.SENT, "SMTP_250", Channel.EMAIL);
        platform.answers(503);
        var notice = refusal();
        dispatch(notice, 1);
        callbacks.remove(tenant);
        clock.advance(Duration.ofHours(1));
        dispatch(notice, 2);
        is(notice, NoticeState.SENT, "SMTP_250", Channel.EMAIL);
        assertThat(List.of(task, notice)).hasSize(mail.accepted().size());
    }

    @Test
    void a_platform_is_called_while_the_mail_server_is_away() throws Exception {
        mail.close();
        calls(Email.NEVER);
        var byMail = shelf.put(SampleNotices.refusal());
        scripted.dispatcher.dispatchDue();
        await().atMost(SOON).until(() -> shelf.stateOf(byMail) == NoticeState.SCHEDULED);
        var byCall = refusal();
        dispatch(byCall, 1);
        is(byCall, NoticeState.SENT, "CALLBACK_200", Channel.CALLBACK);
        assertThat(shelf.find(byMail.id()).life().attempts()).isZero();
    }

    @Test
    void a_platform_that_is_slow_holds_no_hands_that_others_need() throws Exception {
        calls(Email.NEVER);
        platform.takesAndNeverAnswers();
        var bulk = IntStream.range(0, 40).mapToObj(i -> refusal()).toList();
        var other = shelf.put(SampleNotices.refusal());
        scripted.dispatcher.dispatchDue();
        await().atMost(SOON)
                .until(() -> bulk.stream()
                                .filter(notice ->
                                        shelf.find(notice.id()).life().leaves().why() == Wait.PLATFORM_LIMIT)
                                .count()
                        == 32);
        await().atMost(SOON).until(() -> shelf.stateOf(other) == NoticeState.SENT);
        assertThat(platform.calls()).as("at once").hasSize(8);
    }
}
