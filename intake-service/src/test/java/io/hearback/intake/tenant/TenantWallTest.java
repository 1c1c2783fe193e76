package io.hearback.intake.tenant;

import io.hearback.intake.Caller;
import io.hearback.intake.Connected;
import io.hearback.intake.Report;
import io.hearback.intake.StageReport;
import io.hearback.local.OnLocalPlatform;
import io.hearback.local.vendor.Signatures;
import io.quarkus.test.junit.QuarkusTest;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import javax.sql.DataSource;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@OnLocalPlatform("intake")
class TenantWallTest {

    private static final TenantId ACME = new TenantId("acme");
    private static final TenantId GLOBEX = new TenantId("globex");

    private final DataSource dataSource;
    private final TenantWall wall;

    TenantWallTest(DataSource dataSource, TenantWall wall) {
        this.dataSource = dataSource;
        this.wall = wall;
    }

    @BeforeEach
    void both_have_rows() {
        for (var caller : List.of(Caller.ACME, Caller.GLOBEX)) {
            var unmapped = Report.rejected().with("reason", Map.of("ats", "Name " + UUID.randomUUID()));
            caller.reports(unmapped, UUID.randomUUID().toString()).then().statusCode(202);
            caller.asks()
                    .body(Map.of("mappings", List.of(Map.of("ats", "On hold", "code", "HIRING_FREEZE"))))
                    .put("/v1/reason-mappings")
                    .then()
                    .statusCode(200);
            caller.asks()
                    .body(StageReport.interviewHeld().json())
                    .post("/v1/stage-events")
                    .then()
                    .statusCode(202);
            caller.asks()
                    .body(Map.of("name", "Another", "scopes", List.of("auditor"))) // which is a change on record
                    .post("/v1/api-keys")
                    .then()
                    .statusCode(201);
            caller.asks()
                    .contentType("application/x-ndjson")
                    .body("no outcome\n".getBytes(StandardCharsets.UTF_8))
                    .put("/v1/imports/" + UUID.randomUUID())
                    .then()
                    .statusCode(200)
                    .body("refused", equalTo(1));
            isPolled(connected(caller));
        }
        isOnItsWay(ACME);
        isOnItsWay(GLOBEX);
    }

    /** A system that has delivered something. */
    private static String connected(Caller caller) {
        var id = caller.asks()
                .body(Connected.settings("RECRUITEE"))
                .post("/v1/connections")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var secret = "secret-of-" + id;
        caller.asks()
                .body(Map.of("value", secret))
                .post("/v1/connections/" + id + "/secrets")
                .then()
                .statusCode(201);
        new Connected(id, secret)
                .delivers(new byte[] {'x'}, Map.of("X-Recruitee-Signature", Signatures.hex(secret, "x")));
        return id;
    }

    /** As a stage event with people, and an application that goes on before anything is on record, leave them. */
    private void isOnItsWay(TenantId tenant) {
        wall.inside(tenant, handle -> {
            handle.execute("""
                    insert into applicant (application_id, tenant_id, told_at, candidate_name, candidate_email, language,
                        job_title, recruiter_name, recruiter_email)
                    select id, tenant_id, now(), 'Ada', 'ada@example.org', 'en', 'Cook', 'Bo', 'bo@example.org'
                    from application limit 1
                    on conflict do nothing
                    """);
            handle.execute("""
                    insert into erasure (id, tenant_id, application_id, candidate_id, cause, ordered_at, due_at)
                    select gen_random_uuid(), tenant_id, id, candidate_id, 'CANDIDATE', now(), 'infinity' from application limit 1
                    on conflict do nothing
                    """);
            handle.execute("""
                    insert into legal_hold (application_id, tenant_id, reason, set_by, set_at)
                    select id, tenant_id, 'AUDIT', 'key:test', now() from application limit 1
                    on conflict do nothing
                    """);
            handle.execute(
                    "insert into retention_round (tenant_id, ledger, done_to) values (?, 'STAGES', '2001-01-01') on conflict do nothing",
                    tenant.value());
            handle.execute("""
                    insert into candidate_decision (outcome_id, tenant_id, application_id)
                    select id, tenant_id, application_id from outcome limit 1
                    on conflict do nothing
                    """);
            return handle.execute(
                    "insert into going_on (tenant_id, reference_hash, at) values (?, 'x', now()) on conflict do nothing",
                    tenant.value());
        });
    }

    /** No request does that. Never due, so that no poller of another test comes upon it. */
    private void isPolled(String connection) {
        wall.asWorker(handle -> handle.execute("""
                insert into poll_cursor (connection_id, tenant_id, since, due_at)
                select id, tenant_id, now(), 'infinity' from connection where id = ?
                """, UUID.fromString(connection)));
    }

    @Test
    void every_table_of_tenants_is_walled_also_for_its_owner() throws SQLException {
        assertThat(tables())
                .contains(
                        "tenant",
                        "api_key",
                        "candidate",
                        "application",
                        "outcome",
                        "vault",
                        "idempotency_key",
                        "outbox",
                        "reason_mapping",
                        "unmapped_reason",
                        "connection",
                        "signing_secret",
                        "delivery",
                        "stage_event",
                        "import",
                        "import_flaw",
                        "tenant_change",
                        "poll_cursor",
                        "applicant",
                        "going_on",
                        "candidate_decision",
                        "erasure",
                        "legal_hold",
                        "retention_round");
        assertThat(column("""
                        select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
                        where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                          and not (c.relrowsecurity and c.relforcerowsecurity and exists (
                              select from pg_policy p where p.polrelid = c.oid and p.polname = 'wall'))
                        """)).isEmpty();
    }

    @Test
    void the_service_s_role_owns_nothing_and_passes_no_wall() throws SQLException {
        assertThat(column("select current_user")).containsExactly("intake_service");
        assertThat(
                        column(
                                "select rolname from pg_roles where rolname in ('intake_service', 'intake_worker') and (rolsuper or rolbypassrls)"))
                .isEmpty();
        assertThat(
                        column(
                                "select relname from pg_class where pg_get_userbyid(relowner) in ('intake_service', 'intake_worker')"))
                .isEmpty();
    }

    @Test
    void without_a_tenant_no_statement_sees_a_row() throws SQLException {
        for (var table : tables()) {
            if (!table.equals("outbox")) { // may not be read at all
                assertThat(column("select 'row' from " + table)).as(table).isEmpty();
            }
        }
    }

    @Test
    void a_tenant_sees_its_own_rows_only() throws SQLException {
        for (var table : tables()) {
            if (!table.equals("outbox")) {
                assertThat(tenantsSeenBy(ACME, table)).as(table).containsExactly("acme");
                assertThat(tenantsSeenBy(GLOBEX, table)).as(table).containsExactly("globex");
            }
        }
    }

    private List<String> tenantsSeenBy(TenantId tenant, String table) {
        return wall.inside(
                tenant,
                handle -> handle.createQuery("select distinct tenant_id from " + table)
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void a_tenant_writes_no_rows_for_another() {
        assertThatThrownBy(
                        () -> wall.inside(
                                GLOBEX,
                                handle -> handle.execute(
                                        "insert into candidate (id, tenant_id, reference) values (gen_random_uuid(), 'acme', 'C')")))
                .isInstanceOf(JdbiException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> wall.inside(
                        GLOBEX,
                        handle -> handle.execute(
                                "insert into outbox (tenant_id, topic, key, event_id, type, subject, occurred_at, data)"
                                        + " values ('acme', 't', 'k', gen_random_uuid(), 't', 's', now(), '{}')")))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> wall.inside(
                        GLOBEX,
                        handle -> handle.execute(
                                "insert into reason_mapping values ('acme', 'k', 'k', 'SKILLS_GAP', now())")))
                .rootCause()
                .hasMessageContaining("row-level security");
        int changed = wall.inside(
                GLOBEX, handle -> handle.execute("update application set stage = 'OFFER' where tenant_id = 'acme'"));
        assertThat(changed).isZero();
    }

    @Test
    void a_presented_key_shows_itself_and_its_tenant_and_nothing_else() {
        wall.presenting(Sha256.of(Caller.ACME.secret), handle -> {
            assertThat(handle.createQuery("select tenant_id from api_key")
                            .mapTo(String.class)
                            .list())
                    .containsExactly("acme");
            assertThat(handle.createQuery("select tenant_id from tenant")
                            .mapTo(String.class)
                            .list())
                    .containsExactly("acme");
            assertThat(handle.createQuery("select tenant_id from vault")
                            .mapTo(String.class)
                            .list())
                    .isEmpty();
            return null;
        });
    }

    @Test
    void a_connection_forgets_its_tenant_with_the_transaction() throws SQLException {
        wall.inside(ACME, handle -> null);
        wall.asWorker(handle -> null);
        assertThat(column("select 'row' from vault")).isEmpty();
        assertThat(column("select current_user")).containsExactly("intake_service");
    }

    @Test
    void an_exception_quotes_nothing_that_was_bound() {
        assertThatThrownBy(() -> wall.inside(
                        ACME,
                        handle -> handle.execute(
                                "insert into vault (outcome_id, tenant_id, candidate_name) values (gen_random_uuid(), ?, ?)",
                                "acme",
                                "Camille Martin")))
                .hasStackTraceContaining("fingerprint")
                .satisfies(e -> assertThat(org.assertj.core.util.Throwables.getStackTrace(e))
                        .doesNotContain("Camille"));
    }

    private List<String> tables() throws SQLException {
        return column("""
                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
                where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                """);
    }

    /** Native SQL on a connection of the service's own pool, past the wall's methods. */
    private List<String> column(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
