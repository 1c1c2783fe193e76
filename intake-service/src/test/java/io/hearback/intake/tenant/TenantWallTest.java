package io.hearback.intake.tenant;

import io.hearback.intake.Caller;
import io.hearback.intake.Connected;
import io.hearback.intake.Report;
import io.hearback.intake.Signatures;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.junit.QuarkusTest;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import javax.sql.DataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        }
        var recruitee = Connected.to("RECRUITEE");
        recruitee.delivers(new byte[] {'x'}, Map.of("X-Recruitee-Signature", Signatures.hex(recruitee.secret(), "x")));
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
                        "delivery");
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
                var seen = wall.inside(
                        ACME,
                        handle -> handle.createQuery("select distinct tenant_id from " + table)
                                .mapTo(String.class)
                                .list());
                assertThat(seen).as(table).containsExactly("acme");
            }
        }
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
                                "insert into outbox (tenant_id, shard, topic, key, event_id, type, subject, occurred_at, data)"
                                        + " values ('acme', 0, 't', 'k', gen_random_uuid(), 't', 's', now(), '{}')")))
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
