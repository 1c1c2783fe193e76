package io.hearback.message.dispatch;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.contract.SendingHours;
import io.hearback.contract.TenantChanged;
import io.hearback.local.OnLocalPlatform;
import io.hearback.message.dispatch.ScriptedSmtpServer.Phase;
import io.hearback.message.notice.Life;
import io.hearback.message.notice.Mailbox;
import io.hearback.message.notice.Notice;
import io.hearback.message.notice.NoticeQueue;
import io.hearback.message.notice.NoticeShelf;
import io.hearback.message.notice.Review;
import io.hearback.message.notice.SampleNotices;
import io.hearback.message.recipient.IntakePort;
import io.hearback.message.schedule.Wait;
import io.hearback.message.setting.SettingsRegister;
import io.hearback.message.tenant.Actor;
import io.hearback.message.tenant.TenantId;
import io.hearback.message.tenant.TenantWall;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import static io.hearback.message.notice.SampleNotices.ACME;
import static io.hearback.message.notice.SampleNotices.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** From the table to the wire and back, with a mail server that behaves badly and a clock that obeys. */
@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(IntakePort.class)
class HandOverTest {

    private static final Mailbox CAMILLE = new Mailbox("Camille Martin", "camille@example.org");
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    NoticeShelf shelf;

    @Inject
    NoticeQueue queue;

    @Inject
    ScriptedDispatches dispatches;

    @Inject
    Review review;

    @Inject
    DispatchConfig config;

    @Inject
    SettingsRegister settings;

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

    private void becomes(Notice notice, NoticeState state) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(shelf.stateOf(notice)).isEqualTo(state));
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 421 busy, SCHEDULED, SMTP_421",
        "MAIL, 550 no, FAILED, SMTP_550",
        "MAIL, hang up, SCHEDULED, CONNECTION_LOST",
        "RCPT, 450 greylisted, SCHEDULED, SMTP_450",
        "RCPT, 550 no such user, FAILED, SMTP_550",
        "RCPT, hang up, SCHEDULED, CONNECTION_LOST",
        "DATA, 451 later, SCHEDULED, SMTP_451",
        "DATA, 554 no, FAILED, SMTP_554",
        "DATA, hang up, SCHEDULED, CONNECTION_LOST",
        "DOT, 452 full, SCHEDULED, SMTP_452",
        "DOT, 554 spam, FAILED, SMTP_554",
        "DOT, hang up, UNKNOWN, NO_REPLY",
    })
    void each_fault_leaves_the_notice_where_it_belongs(Phase phase, String reply, NoticeState state, String cause)
            throws Exception {
        server.answersAt(phase, reply);
        var notice = shelf.put(SampleNotices.refusal());
        dispatcher.dispatchDue();
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(shelf.find(notice.id()).life().cause()).isEqualTo(cause));
        assertThat(shelf.stateOf(notice)).isEqualTo(state);
        assertThat(shelf.find(notice.id()).life().sendAt()).satisfies(sendAt -> {
            if (state == NoticeState.SCHEDULED) {
                assertThat(sendAt).isAfter(NOON.plusSeconds(60));
            }
        });
    }

    @Test
    void what_is_done_is_not_looked_at_again() throws Exception {
        shelf.put(SampleNotices.refusal());
        var others = shelf.claims();
        dispatcher.dispatchDue();
        assertThat(shelf.claims()).hasSize(others.size() + 1);
        await().atMost(SOON).untilAsserted(() -> {
            clock.advance(config.pollInterval().multipliedBy(2));
            dispatcher.dispatchDue();
            assertThat(shelf.claims()).isSubsetOf(others);
        });
    }

    @Test
    void what_was_refused_for_now_is_sent_later_with_the_same_name_and_date() throws Exception {
        server.answersAt(Phase.RCPT, "450 greylisted");
        var notice = shelf.put(SampleNotices.refusal());
        dispatcher.dispatchDue();
        await().atMost(SOON)
                .until(() -> "SMTP_450".equals(shelf.find(notice.id()).life().cause()));
        server.behaves();
        clock.advance(Duration.ofMinutes(1));
        assertThat(dispatcher.dispatchDue()).as("too early").isZero();
        clock.advance(Duration.ofMinutes(10));
        dispatcher.dispatchDue();
        becomes(notice, NoticeState.SENT);
        assertThat(server.accepted())
                .singleElement()
                .asString()
                .contains("Message-ID: " + notice.messageId(), "Date: Fri, 20 Nov 2026 12:00:00 +0000");
    }

    @Test
    void what_was_refused_for_now_too_often_fails() throws Exception {
        server.answersAt(Phase.RCPT, "450 greylisted");
        var notice = shelf.put(SampleNotices.refusal());
        for (int i = 0; i < config.retry().attempts(); i++) {
            var attempts = i + 1;
            dispatcher.dispatchDue();
            await().atMost(SOON).until(() -> {
                var life = shelf.find(notice.id()).life();
                return life.attempts() == attempts && life.state() != NoticeState.HANDING_OVER;
            });
            clock.advance(Duration.ofHours(5));
        }
        assertThat(shelf.stateOf(notice)).isEqualTo(NoticeState.FAILED);
    }

    @Test
    void what_is_claimed_late_waits_for_the_next_opening_and_was_not_tried() throws Exception {
        var notice = shelf.put(SampleNotices.refusal(byDay(), CAMILLE));
        clock.advance(Duration.ofHours(8)); // Friday evening
        dispatcher.dispatchDue();
        await().atMost(SOON).until(() -> shelf.find(notice.id()).life().leaves().why() == Wait.FRIDAY_EVENING);
        var life = shelf.find(notice.id()).life();
        assertThat(life.state()).isEqualTo(NoticeState.SCHEDULED);
        assertThat(life.sendAt()).isBetween("2026-11-23T08:00:00Z", "2026-11-23T08:15:00Z"); // Monday
        assertThat(life.attempts()).isZero();
        assertThat(server.accepted()).isEmpty();
        clock.advance(Duration.between(clock.instant(), life.sendAt()));
        dispatcher.dispatchDue();
        becomes(notice, NoticeState.SENT);
        assertThat(server.accepted()).singleElement().asString().contains("Date: Mon, 23 Nov 2026 08:");
    }

    @Test
    void what_is_refused_for_now_shortly_before_the_hours_end_is_tried_in_the_next_ones() throws Exception {
        server.answersAt(Phase.RCPT, "450 greylisted");
        var notice = shelf.put(SampleNotices.refusal(byDay(), CAMILLE));
        clock.advance(Duration.ofMinutes(179)); // a minute to three
        dispatcher.dispatchDue();
        await().atMost(SOON)
                .until(() -> "SMTP_450".equals(shelf.find(notice.id()).life().cause()));
        var life = shelf.find(notice.id()).life();
        assertThat(life.attempts()).isOne();
        assertThat(life.leaves().why()).isEqualTo(Wait.FRIDAY_EVENING);
        assertThat(life.sendAt()).isBetween("2026-11-23T08:00:00Z", "2026-11-23T08:15:00Z");
    }

    @Test
    void what_a_recruiter_has_to_do_is_told_at_any_hour() throws Exception {
        var task = shelf.put(SampleNotices.toRecruiter(NoticeKind.CALL_TASK, byDay()));
        clock.advance(Duration.ofHours(8));
        dispatcher.dispatchDue();
        becomes(task, NoticeState.SENT);
    }

    /** An organisation whose notices leave by day, on the clocks of UTC. */
    private TenantId byDay() {
        var tenant = new TenantId("day-" + UUID.randomUUID().toString().substring(0, 8));
        var told = new TenantChanged(
                tenant.value(),
                1,
                "Acme",
                null,
                null,
                "en",
                List.of("en"),
                "UTC",
                null,
                Map.of(),
                6,
                "PT4H",
                SendingHours.USUAL,
                NOON);
        wall.asWorker(worker -> {
            settings.keep(worker, List.of(told));
            return null;
        });
        return tenant;
    }

    @Test
    void what_may_have_been_accepted_is_never_sent_again() throws Exception {
        server.acceptsAndHangsUp();
        var notice = shelf.put(SampleNotices.refusal());
        dispatcher.dispatchDue();
        becomes(notice, NoticeState.UNKNOWN);
        server.behaves();
        clock.advance(Duration.ofDays(30));
        assertThat(dispatcher.dispatchDue()).isZero();
        assertThat(server.accepted()).hasSize(1);
    }

    @Test
    void a_250_after_the_lease_has_ended_still_counts() throws Exception {
        server.keepsTheAnswerToTheDot();
        var notice = shelf.put(SampleNotices.refusal());
        dispatcher.dispatchDue();
        server.awaitsTheDot();
        clock.advance(config.handOverLease().plusSeconds(1));
        queue.reap(clock.instant());
        assertThat(shelf.stateOf(notice)).isEqualTo(NoticeState.UNKNOWN);
        server.answersTheDotNow();
        becomes(notice, NoticeState.SENT);
        assertThat(shelf.find(notice.id()).life().version())
                .as("UNKNOWN and SENT were told")
                .isEqualTo(3);
    }

    @Test
    void a_refusal_after_the_lease_has_ended_is_evidence_to_try_again() throws Exception {
        server.keepsTheAnswerToTheDot();
        server.answersAt(Phase.DOT, "554 no");
        var notice = shelf.put(SampleNotices.refusal());
        dispatcher.dispatchDue();
        server.awaitsTheDot();
        clock.advance(config.handOverLease().plusSeconds(1));
        queue.reap(clock.instant());
        server.answersTheDotNow();
        becomes(notice, NoticeState.SCHEDULED);
    }

    @Test
    void a_notice_recalled_after_its_claim_never_reaches_the_wire() throws Exception {
        var notice = shelf.put(SampleNotices.refusal());
        var token = UUID.randomUUID();
        var claimed = queue.claim(token, 10, NOON, Duration.ofMinutes(1)).getFirst();
        review.recall(ACME, notice.id(), new Actor("recruiter", null));
        scripted.handOver.make(claimed, token);
        assertThat(shelf.stateOf(notice)).isEqualTo(NoticeState.RECALLED);
        assertThat(server.accepted()).isEmpty();
    }

    @Test
    void while_the_mail_server_is_away_notices_wait_and_can_be_recalled() throws Exception {
        server.close();
        var notice = shelf.put(SampleNotices.refusal());
        dispatcher.dispatchDue();
        becomes(notice, NoticeState.SCHEDULED);
        assertThat(shelf.find(notice.id()).life().attempts())
                .as("nothing was tried on it")
                .isZero();
        review.recall(ACME, notice.id(), new Actor("recruiter", null));
        assertThat(shelf.stateOf(notice)).isEqualTo(NoticeState.RECALLED);
    }

    @Test
    void many_notices_travel_over_few_connections_and_each_once() throws Exception {
        shelf.put(IntStream.range(0, 300)
                .mapToObj(i -> SampleNotices.refusal(ACME, new Mailbox("Camille", "camille" + i + "@example.org")))
                .toList());
        await().atMost(SOON).until(() -> {
            dispatcher.dispatchDue();
            return server.accepted().size() >= 300;
        });
        assertThat(server.accepted()).hasSize(300).doesNotHaveDuplicates();
        assertThat(server.connections()).isLessThanOrEqualTo(4);
    }

    @Test
    void a_shutdown_finishes_hand_overs_and_gives_the_rest_back() throws Exception {
        server.keepsTheAnswerToTheDot();
        var notices =
                IntStream.range(0, 30).mapToObj(i -> SampleNotices.refusal()).toList();
        shelf.put(notices);
        dispatcher.dispatchDue();
        server.awaitsTheDot();
        var stopped = Thread.ofVirtual().start(() -> {
            try {
                dispatcher.stop(null);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        await().atMost(SOON)
                .until(() -> in(notices, NoticeState.HANDING_OVER) + in(notices, NoticeState.SCHEDULED) == 30);
        assertThat(in(notices, NoticeState.HANDING_OVER)).as("on the wire").isBetween(1L, 4L);
        server.answersTheDotNow();
        assertThat(stopped.join(SOON)).isTrue();
        assertThat(in(notices, NoticeState.SENT))
                .isEqualTo(server.accepted().size())
                .isBetween(1L, 4L);
        assertThat(in(notices, NoticeState.SCHEDULED)).isEqualTo(30 - in(notices, NoticeState.SENT));
    }

    private long in(List<Notice> notices, NoticeState state) {
        return notices.stream().filter(notice -> shelf.stateOf(notice) == state).count();
    }

    @Test
    void who_exceeds_a_limit_waits_in_line_and_keeps_nobody_waiting() throws Exception {
        scripted.stop();
        scripted = dispatches.at(clock, LimitSettings.NONE.perTenant(60));
        var bulk = IntStream.range(0, 30).mapToObj(i -> SampleNotices.refusal()).toList();
        shelf.put(bulk);
        var other = shelf.put(SampleNotices.refusal(new TenantId("globex-limits"), CAMILLE));
        scripted.dispatcher.dispatchDue();
        becomes(other, NoticeState.SENT);
        await().atMost(SOON).until(() -> in(bulk, NoticeState.SENT) == 6 && in(bulk, NoticeState.SCHEDULED) == 24);
        assertThat(bulk.stream().map(notice -> shelf.find(notice.id()).life()))
                .filteredOn(life -> life.state() == NoticeState.SCHEDULED)
                .allMatch(life -> life.attempts() == 0 && life.leaves().why() == Wait.TENANT_LIMIT)
                .extracting(Life::sendAt)
                .doesNotHaveDuplicates()
                .allMatch(at -> at.isAfter(NOON) && !at.isAfter(NOON.plusSeconds(24)));
        clock.advance(Duration.ofSeconds(24));
        await().atMost(SOON).until(() -> {
            scripted.dispatcher.dispatchDue();
            return in(bulk, NoticeState.SENT) == 30;
        });
        assertThat(scripted.server.accepted()).hasSize(31).doesNotHaveDuplicates();
    }
}
