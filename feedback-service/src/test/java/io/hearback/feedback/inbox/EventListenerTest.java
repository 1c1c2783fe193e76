package io.hearback.feedback.inbox;

import io.hearback.contract.NoticeChanged;
import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.contract.Stage;
import io.hearback.contract.TenantChanged;
import io.hearback.contract.Topics;
import io.hearback.feedback.Given;
import io.hearback.feedback.Peers;
import io.hearback.feedback.Told;
import io.hearback.feedback.tenant.TenantId;
import io.hearback.feedback.tenant.TenantWall;
import io.hearback.local.LocalPlatform;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@OnLocalPlatform("feedback")
@WithTestResource(Peers.class)
class EventListenerTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Inject
    Told told;

    @Inject
    TenantWall wall;

    private final Given.Notice notice = Given.noticeOf(Given.outcome(Given.tenant(), NOON));

    @Test
    void a_notice_heard_of_before_its_outcome_becomes_the_same_fact() {
        told.awaitTaken(told.of(notice.becomes(NoticeState.SENT, 2, NOON.plusSeconds(90))));
        assertThat(fact()).containsExactly("SENT 2 90 null");
        told.awaitTaken(told.of(notice.outcome()));
        assertThat(fact()).containsExactly("SENT 2 90 REJECTED");
    }

    @Test
    void old_news_changes_nothing() {
        told.awaitTaken(told.of(notice.becomes(NoticeState.SENT, 3, NOON.plusSeconds(90))));
        told.awaitTaken(told.of(notice.becomes(NoticeState.UNKNOWN, 2, NOON.plusSeconds(80))));
        told.awaitTaken(told.of(notice.becomes(NoticeState.RECALLED, 3, NOON.plusSeconds(99))));
        assertThat(fact()).containsExactly("SENT 3 90 null");
    }

    @ParameterizedTest
    @EnumSource(names = {"CALL_TASK", "DECLINE_REPORT", "WITHDRAWAL_REPORT"})
    void what_a_recruiter_is_told_is_no_fact_about_how_a_process_answers(NoticeKind kind) {
        told.awaitTaken(told.of(notice.outcome()));
        told.awaitTaken(told.of(notice.toRecruiter(kind, NoticeState.SENT, 2, NOON.plusSeconds(1))));
        assertThat(fact()).containsExactly("0 REJECTED");
        told.awaitTaken(told.of(notice.becomes(NoticeState.SCHEDULED, 1, NOON.plusSeconds(2))));
        told.awaitTaken(told.of(notice.toRecruiter(kind, NoticeState.FAILED, 9, NOON.plusSeconds(3))));
        assertThat(fact()).containsExactly("SCHEDULED 1 2 REJECTED");
        assertThat(links()).containsExactly(notice.id());
    }

    private List<UUID> links() {
        return wall.asWorker(handle -> handle.select(
                        "select notice_id from link where outcome_id = ?",
                        notice.outcome().outcomeId())
                .mapTo(UUID.class)
                .list());
    }

    @Test
    void what_an_organisation_decides_is_known_here_and_the_latest_holds() {
        var tenant = notice.outcome().tenantId();
        told.awaitTaken(told.of(Given.settings(tenant, 1, Map.of(Stage.OFFER, 9))));
        assertThat(settings()).containsExactly("1 9");
        told.awaitTaken(told.of(Given.settings(tenant, 4, Map.of(Stage.OFFER, 7))));
        told.awaitTaken(told.of(Given.settings(tenant, 3, Map.of(Stage.OFFER, 8))));
        told.awaitTaken(told.of(Given.settings(tenant, 4, Map.of(Stage.OFFER, 6))));
        assertThat(settings()).containsExactly("4 7");
    }

    @Test
    void settings_that_cannot_be_read_are_set_aside() {
        var unreadable = UUID.randomUUID();
        told.raw(Topics.TENANTS, "any", Told.headers(unreadable, TenantChanged.TYPE), "{}".getBytes(UTF_8));
        told.awaitTaken(told.of(Given.settings(notice.outcome().tenantId(), 1, Map.of())));
        assertThat(quarantined(unreadable)).containsExactly("EVENT_UNREADABLE");
    }

    private List<String> settings() {
        return wall.inside(
                new TenantId(notice.outcome().tenantId()),
                handle -> handle.select(
                                "select version || ' ' || (settings -> 'promises' ->> 'OFFER') from tenant_settings")
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void poison_is_set_aside_without_its_words_and_blocks_nobody() {
        var key = Topics.key(notice.outcome().tenantId(), notice.outcome().applicationId());
        var unreadable = UUID.randomUUID();
        var unknown = UUID.randomUUID();
        var refused = UUID.randomUUID();
        told.raw(Topics.NOTICES, key, java.util.Map.of(), "no headers, Camille Martin".getBytes(UTF_8));
        told.raw(
                Topics.NOTICES,
                key,
                Told.headers(unreadable, NoticeChanged.TYPE),
                "{\"state\":\"Camille Martin\"}".getBytes(UTF_8));
        told.raw(Topics.NOTICES, key, Told.headers(unknown, "io.hearback.something.v9"), "{}".getBytes(UTF_8));
        // Readable, but the database has no such day.
        told.raw(
                Topics.NOTICES,
                key,
                Told.headers(refused, NoticeChanged.TYPE),
                json(notice.becomes(NoticeState.SENT, 1, Instant.MAX)));
        told.raw(Topics.NOTICES, key, Told.headers(UUID.randomUUID(), NoticeChanged.TYPE), null);
        told.awaitTaken(told.of(notice.becomes(NoticeState.SENT, 2, NOON)));

        assertThat(quarantined(unreadable)).containsExactly("EVENT_UNREADABLE");
        assertThat(quarantined(unknown)).containsExactly("TYPE_UNKNOWN");
        assertThat(quarantined(refused)).singleElement().asString().startsWith("REFUSED_");
        assertThat(wall.<List<String>>asWorker(handle -> handle.select("select q::text from quarantine q")
                        .mapTo(String.class)
                        .list()))
                .noneMatch(row -> row.contains("Camille"));
        assertThat(fact()).containsExactly("SENT 2 0 null");
    }

    @Test
    void an_outage_of_the_database_is_waited_out() throws Exception {
        LocalPlatform.postgres().stop();
        UUID event;
        try {
            event = told.of(notice.becomes(NoticeState.SENT, 1, NOON));
        } finally {
            LocalPlatform.postgres().start();
        }
        told.awaitTaken(event);
        assertThat(fact()).containsExactly("SENT 1 0 null");
        assertThat(quarantined(event)).isEmpty();
    }

    private static byte[] json(NoticeChanged change) {
        try {
            return new com.fasterxml.jackson.databind.ObjectMapper()
                    .findAndRegisterModules()
                    .writeValueAsBytes(change);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<String> quarantined(UUID event) {
        return wall.asWorker(handle -> handle.select("select reason from quarantine where event_id = ?", event)
                .mapTo(String.class)
                .list());
    }

    private List<String> fact() {
        return wall.asWorker(handle -> handle.select("""
                        select concat_ws(' ', notice_state, notice_version, extract(epoch from notice_at - ?::timestamptz)::int,
                                         coalesce(outcome_kind, 'null'))
                        from fact where outcome_id = ?
                        """, NOON, notice.outcome().outcomeId())
                .mapTo(String.class)
                .list());
    }
}
