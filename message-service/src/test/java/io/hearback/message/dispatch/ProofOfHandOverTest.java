package io.hearback.message.dispatch;

import io.hearback.contract.NoticeState;
import io.hearback.local.OnLocalPlatform;
import io.hearback.message.dispatch.ScriptedSmtpServer.Phase;
import io.hearback.message.notice.Move;
import io.hearback.message.notice.Notice;
import io.hearback.message.notice.NoticeQueue;
import io.hearback.message.notice.NoticeShelf;
import io.hearback.message.notice.SampleNotices;
import io.hearback.message.notice.Transition;
import io.hearback.message.proof.Proof;
import io.hearback.message.proof.Proofs;
import io.hearback.message.recipient.IntakePort;
import io.hearback.message.tenant.Sha256;
import io.hearback.message.tenant.TenantWall;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import static io.hearback.message.notice.SampleNotices.ACME;
import static io.hearback.message.notice.SampleNotices.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What is kept of a hand-over, against what the mail server got. */
@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(IntakePort.class)
class ProofOfHandOverTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    NoticeShelf shelf;

    @Inject
    NoticeQueue queue;

    @Inject
    ScriptedDispatches dispatches;

    @Inject
    NoticeFormat format;

    @Inject
    Proofs proofs;

    @Inject
    TenantWall wall;

    private final MutableClock clock = new MutableClock(NOON);
    private ScriptedSmtpServer server;
    private ScriptedDispatch scripted;
    private Dispatcher dispatcher;

    @BeforeEach
    void start() throws IOException {
        shelf.clear();
        scripted = dispatches.at(clock);
        server = scripted.server;
        dispatcher = scripted.dispatcher;
    }

    @AfterEach
    void stop() throws Exception {
        scripted.stop();
    }

    private void dispatch(Notice notice, NoticeState state, String cause) throws InterruptedException {
        dispatcher.dispatchDue();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(shelf.find(notice.id()).life())
                        .extracting("state", "cause")
                        .containsExactly(state, cause));
    }

    private Proof proof(Notice notice) {
        return proofs.of(ACME, notice.id());
    }

    private List<Transition> transitions(Notice notice) {
        return proof(notice).history().transitions();
    }

    private List<String> changes(Notice notice) {
        return transitions(notice).stream()
                .map(change -> change.move() + " " + change.to() + " " + change.cause())
                .toList();
    }

    private String received() {
        return Sha256.of(server.accepted().getLast().getBytes(StandardCharsets.ISO_8859_1))
                .hex();
    }

    @Test
    void the_hash_is_that_of_what_the_mail_server_got() throws Exception {
        var notice = shelf.put(SampleNotices.refusal());
        dispatch(notice, NoticeState.SENT, "SMTP_250");
        assertThat(proof(notice).history().bytesSha256()).isEqualTo(received());
        assertThat(proof(notice).bytesReproducible()).isTrue();
        assertThat(changes(notice))
                .containsExactly("null SCHEDULED null", "BEGIN_HAND_OVER HANDING_OVER null", "ACCEPT SENT SMTP_250");
        assertThat(transitions(notice))
                .extracting(Transition::bytesSha256)
                .containsExactly(null, received(), received());
        assertThat(transitions(notice))
                .extracting(Transition::from)
                .containsExactly(null, NoticeState.CLAIMED, NoticeState.HANDING_OVER);
        assertThat(transitions(notice))
                .allMatch(change -> change.by().role() == null && change.at().equals(NOON));
    }

    @Test
    void another_text_than_was_handed_over_is_seen() throws Exception {
        var notice = shelf.put(SampleNotices.refusal());
        dispatch(notice, NoticeState.SENT, "SMTP_250");
        wall.asWorker(
                worker -> worker.execute("update notice set text_body = text_body || '.' where id = ?", notice.id()));
        assertThat(proof(notice).bytesReproducible()).isFalse();
        assertThat(proof(notice).history().bytesSha256()).isEqualTo(received());
    }

    @Test
    void each_attempt_is_kept_once() throws Exception {
        server.answersAt(Phase.DOT, "451 later");
        var notice = shelf.put(SampleNotices.refusal());
        dispatch(notice, NoticeState.SCHEDULED, "SMTP_451");
        server.behaves();
        clock.advance(Duration.ofHours(1));
        dispatch(notice, NoticeState.SENT, "SMTP_250");
        assertThat(changes(notice))
                .containsExactly(
                        "null SCHEDULED null",
                        "BEGIN_HAND_OVER HANDING_OVER null",
                        "DEFER SCHEDULED SMTP_451",
                        "BEGIN_HAND_OVER HANDING_OVER null",
                        "ACCEPT SENT SMTP_250");
        assertThat(transitions(notice).get(3).at()).isEqualTo(NOON.plus(Duration.ofHours(1)));
        assertThat(transitions(notice).get(2).bytesSha256()).isEqualTo(received());
    }

    @Test
    void a_crash_between_beginning_and_end_leaves_proof() {
        var notice = shelf.put(SampleNotices.refusal());
        var token = UUID.randomUUID();
        queue.claim(token, 10, NOON, Duration.ofMinutes(1));
        var hash = format.hash(notice).orElseThrow().hex();
        queue.beginHandOver(notice.id(), token, hash, NOON.plusSeconds(1), Duration.ofMinutes(15));
        assertThat(changes(notice)).containsExactly("null SCHEDULED null", "BEGIN_HAND_OVER HANDING_OVER null");
        assertThat(proof(notice).bytesReproducible()).isTrue();

        queue.reap(NOON.plus(Duration.ofHours(1)));
        assertThat(changes(notice))
                .containsExactly(
                        "null SCHEDULED null", "BEGIN_HAND_OVER HANDING_OVER null", "LOSE UNKNOWN LEASE_EXPIRED");
        assertThat(transitions(notice)).extracting(Transition::bytesSha256).containsExactly(null, hash, hash);
        assertThat(transitions(notice).get(1).at()).isEqualTo(NOON.plusSeconds(1));
        assertThat(transitions(notice).getLast().move()).isEqualTo(Move.LOSE);
    }

    @Test
    void a_claim_that_comes_to_nothing_is_not_kept() {
        var notice = shelf.put(SampleNotices.refusal());
        var token = UUID.randomUUID();
        queue.claim(token, 10, NOON, Duration.ofMinutes(1));
        queue.release(notice.id(), token, NOON);
        queue.claim(UUID.randomUUID(), 10, NOON, Duration.ofMinutes(1));
        queue.reap(NOON.plus(Duration.ofHours(1)));
        assertThat(changes(notice)).containsExactly("null SCHEDULED null");
        assertThat(proof(notice).bytesReproducible()).isNull();
    }
}
