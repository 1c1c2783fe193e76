package io.hearback.feedback.tenant;

import io.hearback.feedback.Given;
import io.hearback.feedback.Peers;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Test;

import javax.sql.DataSource;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@OnLocalPlatform("feedback")
@WithTestResource(Peers.class)
class TenantWallTest {

    private static final List<String> TENANT_TABLES = List.of(
            "answer",
            "answer_template",
            "application_cell",
            "application_fact",
            "badge",
            "contact_consent",
            "erasure",
            "fact",
            "feedback_request",
            "helpfulness",
            "holding_fact",
            "link",
            "listed_fact",
            "offer_decision",
            "offer_draft",
            "offer_link",
            "offer_token",
            "outbox",
            "plan_step",
            "process_cell",
            "process_digest",
            "process_recount",
            "process_wait",
            "promise",
            "rating",
            "rating_rule",
            "request_reminder",
            "tenant_settings",
            "untold_decision");

    @Inject
    TenantWall wall;

    @Inject
    DataSource dataSource;

    private final TenantId acme = new TenantId(Given.tenant());
    private final TenantId other = new TenantId(Given.tenant());

    @Test
    void every_table_of_tenants_is_walled_even_against_its_owner() {
        assertThat(strings("""
                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
                where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace order by 1
                """)).isEqualTo(TENANT_TABLES);
        assertThat(strings("""
                select c.relname from pg_class c where c.relrowsecurity and c.relforcerowsecurity
                and exists (select from pg_policy p where p.polrelid = c.oid and not 0 = any (p.polroles)) order by 1
                """)).isEqualTo(TENANT_TABLES);
    }

    @Test
    void the_application_is_neither_owner_nor_above_the_wall() {
        assertThat(strings("select current_user::text")).containsExactly("feedback_service");
        assertThat(
                        strings(
                                "select rolname::text from pg_roles where rolname in ('feedback_service', 'feedback_worker') and (rolsuper or rolbypassrls)"))
                .isEmpty();
        assertThat(strings("select relname::text from pg_class c where pg_has_role(current_user, c.relowner, 'usage')"))
                .isEmpty();
    }

    @Test
    void without_a_tenant_there_are_no_rows() {
        rate(acme);
        for (var table : TENANT_TABLES) {
            if (!table.equals("outbox")) { // which the application may only write
                assertThat(strings("select tenant_id from " + table)).as(table).isEmpty();
            }
        }
    }

    @Test
    void another_tenants_rows_are_invisible_and_cannot_be_written() {
        rate(acme);
        assertThat(wall.<List<String>>inside(
                        acme,
                        handle -> handle.select("select tenant_id from rating")
                                .mapTo(String.class)
                                .list()))
                .containsExactly(acme.value());
        assertThat(wall.<List<String>>inside(
                        other,
                        handle -> handle.select("select tenant_id from rating")
                                .mapTo(String.class)
                                .list()))
                .isEmpty();
        assertThat(wall.<Integer>inside(other, handle -> handle.execute("update rating set score = 0")))
                .isZero();
        assertThatThrownBy(() -> wall.inside(other, handle -> insertRating(handle, acme)))
                .isInstanceOf(UnableToExecuteStatementException.class)
                .hasMessageContaining("row-level security");
    }

    @Test
    void a_link_is_seen_by_who_presents_its_token_only() {
        var token = Given.token();
        wall.asWorker(handle -> handle.execute(
                """
                insert into link values (?, ?, ?, ?, ?, 'REFUSAL', 1, 'SENT', 'en', now() + interval '1 day')
                """, Sha256.of(token).hex(), acme.value(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()));
        var count = "select count(*) from link where tenant_id = '" + acme.value() + "'";
        assertThat(wall.<Long>presenting(
                        Sha256.of(token),
                        handle -> handle.select(count).mapTo(Long.class).one()))
                .isOne();
        assertThat(wall.<Long>presenting(
                        Sha256.of("x"),
                        handle -> handle.select(count).mapTo(Long.class).one()))
                .isZero();
        assertThat(wall.<Long>inside(
                        acme, handle -> handle.select(count).mapTo(Long.class).one()))
                .isZero();
    }

    @Test
    void nothing_set_outlives_its_transaction() {
        for (int i = 0; i < 20; i++) {
            wall.asWorker(
                    handle -> handle.select("select 1").mapTo(Integer.class).one());
            wall.inside(
                    acme,
                    handle -> handle.select("select 1").mapTo(Integer.class).one());
            assertThat(strings("select current_user::text || coalesce(current_tenant(), '')"))
                    .containsExactly("feedback_service");
        }
    }

    @Test
    void an_exception_quotes_nothing_that_was_bound() {
        assertThatThrownBy(() -> wall.inside(
                        acme,
                        handle -> handle.execute(
                                "insert into rating (tenant_id, notice_id, comment) values (?, gen_random_uuid(), ?)",
                                acme.value(),
                                "It was Camille")))
                .satisfies(e -> assertThat(org.assertj.core.util.Throwables.getStackTrace(e))
                        .contains("null value")
                        .doesNotContain("Camille"));
    }

    private void rate(TenantId tenant) {
        wall.inside(tenant, handle -> insertRating(handle, tenant));
    }

    private static int insertRating(org.jdbi.v3.core.Handle handle, TenantId tenant) {
        return handle.execute(
                "insert into rating values (?, ?, ?, ?, 5, '', now())",
                tenant.value(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID());
    }

    /** Outside the wall, as a careless query would be. */
    private List<String> strings(String query) {
        return Jdbi.create(dataSource)
                .withHandle(
                        handle -> handle.createQuery(query).mapTo(String.class).list());
    }
}
