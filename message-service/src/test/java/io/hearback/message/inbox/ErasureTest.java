package io.hearback.message.inbox;

import io.hearback.contract.ErasureCause;
import io.hearback.contract.ErasureOrdered;
import io.hearback.contract.NoticeState;
import io.hearback.local.OnLocalPlatform;
import io.hearback.message.notice.Mailbox;
import io.hearback.message.notice.Notice;
import io.hearback.message.notice.NoticeShelf;
import io.hearback.message.notice.SampleNotices;
import io.hearback.message.recipient.FakeIntake;
import io.hearback.message.recipient.IntakePort;
import io.hearback.message.tenant.TenantId;
import io.hearback.message.tenant.TenantWall;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What intake-service orders to erase. */
@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(IntakePort.class)
class ErasureTest {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Instant FAR = Instant.parse("2126-11-20T12:00:00Z");

    @Inject
    OutcomesOnKafka kafka;

    @Inject
    NoticeShelf shelf;

    @Inject
    FakeIntake intake;

    @Inject
    TenantWall wall;

    private final TenantId tenant =
            new TenantId("t-" + UUID.randomUUID().toString().substring(0, 8));
    private final UUID application = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HANDING_OVER")
    void of_a_notice_stay_the_facts_and_no_word_in_whatever_state_it_is(NoticeState state) throws Exception {
        var notice = canary(state);
        assertThat(shelf.atRest(notice.id())).contains("CANARY");

        erased(ordered());

        assertThat(shelf.atRest(notice.id())).doesNotContain("CANARY", "Camille");
        assertThat(reasons(notice)).isZero();
        var left = state == NoticeState.SENT || state == NoticeState.FAILED;
        assertThat(shelf.stateOf(notice)).isEqualTo(left ? state : NoticeState.ERASED);
    }

    @Test
    void what_is_being_handed_over_is_erased_once_that_has_ended() throws Exception {
        var notice = canary(NoticeState.HANDING_OVER);
        lease(notice, "infinity");
        var other = SampleNotices.refusal(tenant, application, 2, candidate(), FAR);
        shelf.put(other);
        var order = ordered();
        kafka.publish(order);

        await().atMost(SOON).until(() -> shelf.stateOf(other) == NoticeState.ERASED);
        assertThat(intake.wasToldErased(order.erasureId())).isFalse();
        assertThat(shelf.atRest(notice.id())).contains("CANARY");

        shelf.put(notice.id(), NoticeState.SENT);
        await().atMost(SOON).until(() -> intake.wasToldErased(order.erasureId()));
        assertThat(shelf.atRest(notice.id())).doesNotContain("CANARY", "Camille");
    }

    @Test
    void nothing_of_another_application_goes() throws Exception {
        canary(NoticeState.SCHEDULED);
        var other = shelf.put(SampleNotices.refusal(tenant, UUID.randomUUID(), 1, candidate(), FAR));

        erased(ordered());

        assertThat(shelf.stateOf(other)).isEqualTo(NoticeState.SCHEDULED);
        assertThat(shelf.atRest(other.id())).contains("CANARY");
    }

    @Test
    void nobody_writes_about_whom_was_erased_before() throws Exception {
        erased(ordered());
        var outcome = SampleOutcomes.ofAcme().rejected(1);
        var first = SampleNotices.ACME;
        var order = new ErasureOrdered(
                UUID.randomUUID(),
                first.value(),
                outcome.applicationId(),
                outcome.candidateId(),
                ErasureCause.CANDIDATE,
                FAR);
        erased(order);
        intake.knows(outcome.outcomeId(), "acme", "CANARY", "canary@example.org");
        kafka.publish(outcome);
        var after = SampleOutcomes.ofAcme().rejected(1);
        intake.knows(after.outcomeId(), "acme", "Ada", "ada@example.org");
        kafka.publish(after);

        await().atMost(SOON)
                .until(() -> !shelf.ofApplication(after.applicationId()).isEmpty());
        assertThat(shelf.ofApplication(outcome.applicationId())).isEmpty();
    }

    @Test
    void it_is_told_again_until_intake_service_knows_and_made_again_when_ordered_again() throws Exception {
        intake.goesAway();
        var order = ordered();
        kafka.publish(order);
        var notice = canary(NoticeState.SENT);
        await().atMost(SOON).until(() -> done(order));
        intake.comesBack();
        await().atMost(SOON).until(() -> intake.wasToldErased(order.erasureId()));

        var restored = canary(NoticeState.SENT);
        erased(order);
        await().atMost(SOON).until(() -> !shelf.atRest(restored.id()).contains("CANARY"));
        assertThat(notice.id()).isNotEqualTo(restored.id());
    }

    @Test
    void another_service_gets_all_that_is_kept_but_no_link() {
        canary(NoticeState.SENT);
        var path = "/internal/v1/tenants/" + tenant.value() + "/applications/" + application + "/export";
        var export = given().header("Authorization", "Bearer feedback-service-token-for-tests")
                .get(path)
                .asString();
        assertThat(export).contains("CANARY", "Camille").doesNotContain("{{link}}");
        assertThat(given().get(path).statusCode()).isEqualTo(401);
    }

    private static Mailbox candidate() {
        return new Mailbox("Camille CANARY", "canary@example.org");
    }

    private Notice canary(NoticeState state) {
        var notice = SampleNotices.refusal(tenant, application, 1, candidate(), FAR);
        shelf.put(notice);
        shelf.put(notice.id(), state);
        wall.asWorker(worker -> worker.execute("""
                update notice set ats_reason = 'CANARY reason', smtp_reply = '250 CANARY', matter = '{"x": "CANARY"}' where id = ?""", notice.id()));
        wall.asWorker(worker -> worker.execute("""
                insert into notice_reason (tenant_id, notice_id, version, reason, report, words_version, body_sha256, stated_at, stated_by)
                values (?, ?, 1, '{"strength": "CANARY"}', '{}', 0, repeat('0', 64), now(), 'PLATFORM')""", tenant.value(), notice.id()));
        return notice;
    }

    private void lease(Notice notice, String until) {
        wall.asWorker(worker -> worker.execute(
                "update notice set lease_until = cast(? as timestamptz) where id = ?", until, notice.id()));
    }

    private int reasons(Notice notice) {
        return wall.<Integer>asWorker(
                worker -> worker.createQuery("select count(*) from notice_reason where notice_id = ?")
                        .bind(0, notice.id())
                        .mapTo(Integer.class)
                        .one());
    }

    private boolean done(ErasureOrdered order) {
        return wall.<Boolean>asWorker(
                worker -> worker.createQuery("select exists (select from erasure where id = ? and done_at is not null)")
                        .bind(0, order.erasureId())
                        .mapTo(Boolean.class)
                        .one());
    }

    private ErasureOrdered ordered() {
        return new ErasureOrdered(
                UUID.randomUUID(), tenant.value(), application, UUID.randomUUID(), ErasureCause.CANDIDATE, FAR);
    }

    private void erased(ErasureOrdered order) throws Exception {
        kafka.publish(order);
        await().atMost(SOON).until(() -> intake.wasToldErased(order.erasureId()));
    }
}
