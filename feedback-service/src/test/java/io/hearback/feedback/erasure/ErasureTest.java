package io.hearback.feedback.erasure;

import io.hearback.contract.ErasureCause;
import io.hearback.contract.ErasureOrdered;
import io.hearback.contract.NoticeState;
import io.hearback.feedback.FakePeers;
import io.hearback.feedback.Given;
import io.hearback.feedback.Peers;
import io.hearback.feedback.Told;
import io.hearback.feedback.tenant.TenantId;
import io.hearback.feedback.tenant.TenantWall;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@OnLocalPlatform("feedback")
@WithTestResource(Peers.class)
class ErasureTest {

    /** The log itself; events in flight; what says something about an organisation or its people, and numbers of many. */
    private static final Set<String> OF_NOBODY = Set.of(
            "erasure",
            "outbox",
            "tenant_settings",
            "process_cell",
            "process_digest",
            "request_reminder",
            "process_wait",
            "process_recount",
            "application_cell",
            "promise",
            "answer_template",
            "badge");

    @Inject
    Told told;

    @Inject
    FakePeers peers;

    @Inject
    TenantWall wall;

    @Inject
    Erasures erasures;

    private final String tenant = Given.tenant();
    private final Given.Notice notice = Given.notice(tenant);

    @Test
    void every_table_of_tenants_is_a_place_that_some_feature_names() {
        var named = erasures.places().stream().map(Place::table).collect(toCollection(TreeSet::new));
        named.addAll(OF_NOBODY);
        assertThat(named)
                .as("a new table: name it in an Erasable of its feature")
                .containsAll(tablesOfTenants());
    }

    @Test
    void what_a_candidate_wrote_goes_and_the_link_opens_nothing() {
        told.andTaken(notice.becomes(NoticeState.SENT, 2));
        wrote();
        peers.intakeAcceptsErasures();
        var erasure = ordered();
        told.awaitTaken(told.of(erasure));

        await().atMost(Duration.ofSeconds(30)).until(() -> peers.erasuresDone(erasure.erasureId()) > 0);
        assertThat(everything()).doesNotContain("CANARY");
        assertThat(given().get("/c/" + notice.token()).statusCode()).isEqualTo(404);
        assertThat(number("select count(*) from rating where score = 3 and feeling = 'NEGATIVE'"))
                .as("answers without words are of nobody any more")
                .isOne();
        assertThat(number("select count(*) from feedback_request")).isOne();
    }

    @Test
    void what_is_told_late_brings_no_link_back() {
        peers.intakeAcceptsErasures();
        told.awaitTaken(told.of(ordered()));
        told.andTaken(notice.becomes(NoticeState.SENT, 2));

        assertThat(given().get("/c/" + notice.token()).statusCode()).isEqualTo(404);
    }

    @Test
    void an_erasure_that_is_told_again_is_made_again() {
        peers.intakeAcceptsErasures();
        var erasure = ordered();
        told.awaitTaken(told.of(erasure));
        await().atMost(Duration.ofSeconds(30)).until(() -> peers.erasuresDone(erasure.erasureId()) > 0);

        wrote(); // as a database that was restored from an older copy
        told.awaitTaken(told.of(erasure));
        await().atMost(Duration.ofSeconds(30)).until(() -> peers.erasuresDone(erasure.erasureId()) > 1);
        assertThat(everything()).doesNotContain("CANARY");
    }

    @Test
    void nothing_of_anybody_else_goes() {
        var other = Given.notice(tenant);
        told.andTaken(other.becomes(NoticeState.SENT, 2));
        wrote(other);
        peers.intakeAcceptsErasures();
        var erasure = ordered();
        told.awaitTaken(told.of(erasure));
        await().atMost(Duration.ofSeconds(30)).until(() -> peers.erasuresDone(erasure.erasureId()) > 0);

        assertThat(everything()).contains("CANARY-question", "CANARY-comment", "CANARY-advice");
        assertThat(given().get("/c/" + other.token()).statusCode()).isEqualTo(200);
    }

    @Test
    void another_service_gets_all_that_is_kept_and_nobody_else_does() {
        told.andTaken(notice.becomes(NoticeState.SENT, 2));
        wrote();
        var path = "/internal/v1/tenants/" + tenant + "/applications/"
                + notice.outcome().applicationId() + "/export";

        var export = given().header("Authorization", "Bearer " + FakePeers.INTAKE_TOKEN)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(export).contains("CANARY-question", "CANARY-comment", "CANARY-advice", "NEGATIVE", "PROBABLY_NOT");
        assertThat(export).doesNotContain(notice.token(), "token_hash");
        assertThat(given().header("Authorization", "Bearer " + peers.keyOf(tenant, "admin"))
                        .get(path)
                        .statusCode())
                .isEqualTo(403);
        assertThat(given().get(path).statusCode()).isEqualTo(401);
    }

    private ErasureOrdered ordered() {
        var outcome = notice.outcome();
        return new ErasureOrdered(
                UUID.randomUUID(),
                tenant,
                outcome.applicationId(),
                outcome.candidateId(),
                ErasureCause.CANDIDATE,
                Instant.parse("2026-11-28T08:00:00Z"));
    }

    private void wrote() {
        wrote(notice);
    }

    private void wrote(Given.Notice about) {
        var outcome = about.outcome();
        wall.inside(new TenantId(tenant), handle -> {
            var request = UUID.randomUUID();
            handle.execute("""
                    insert into feedback_request (id, tenant_id, notice_id, outcome_id, application_id, language, topics, question,
                                                  requested_at)
                    values (?, ?, ?, ?, ?, 'en', '{GROWTH}', 'CANARY-question', now())
                    on conflict (tenant_id, notice_id, kind) do nothing
                    """, request, tenant, about.id(), outcome.outcomeId(), outcome.applicationId());
            handle.execute("""
                    insert into answer (request_id, tenant_id, strength, gap, advice, language, signed_by, answered_at)
                    select id, tenant_id, '', '', 'CANARY-advice', 'en', 'CANARY-signed', now()
                    from feedback_request where application_id = ?
                    """, outcome.applicationId());
            return handle.execute(
                    "insert into rating (tenant_id, notice_id, outcome_id, application_id, score, feeling, referral, comment, rated_at)"
                            + " values (?, ?, ?, ?, 3, 'NEGATIVE', 'PROBABLY_NOT', 'CANARY-comment', now())"
                            + " on conflict (tenant_id, notice_id) do update set comment = excluded.comment",
                    tenant,
                    about.id(),
                    outcome.outcomeId(),
                    outcome.applicationId());
        });
    }

    private String everything() {
        var all = new StringBuilder();
        for (var table : tablesOfTenants()) {
            if (!table.equals("outbox")) {
                all.append(wall.<List<String>>inside(
                        new TenantId(tenant),
                        handle -> handle.createQuery("select to_jsonb(t)::text from " + table + " t")
                                .mapTo(String.class)
                                .list()));
            }
        }
        return all.toString();
    }

    private int number(String query) {
        return wall.<Integer>inside(
                new TenantId(tenant),
                handle -> handle.createQuery(query).mapTo(Integer.class).one());
    }

    private Set<String> tablesOfTenants() {
        return wall.asWorker(worker ->
                new TreeSet<>(worker.createQuery("""
                        select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
                        where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                        """).mapTo(String.class).list()));
    }
}
