package io.hearback.message.tenant;

import io.hearback.local.OnLocalPlatform;
import io.hearback.message.notice.Mailbox;
import io.hearback.message.notice.Notice;
import io.hearback.message.notice.NoticeShelf;
import io.hearback.message.notice.Notices;
import io.hearback.message.notice.SampleNotices;
import io.hearback.message.recipient.IntakePort;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import javax.sql.DataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(IntakePort.class)
class TenantWallTest {

    private static final TenantId ACME = new TenantId("acme");
    private static final TenantId GLOBEX = new TenantId("globex");

    @Inject
    TenantWall wall;

    @Inject
    DataSource dataSource;

    @Inject
    NoticeShelf shelf;

    @Inject
    Notices notices;

    private Notice notice(TenantId tenant) {
        return shelf.put(SampleNotices.refusal(tenant, new Mailbox("Camille", "camille@example.org")));
    }

    private static int count(Handle handle) {
        return handle.createQuery("select count(*) from notice")
                .mapTo(Integer.class)
                .one();
    }

    @Test
    void every_table_with_a_tenant_has_a_wall_that_binds_even_its_owner() {
        var open = Jdbi.create(dataSource)
                .withHandle(
                        handle -> handle.createQuery("""
                                select c.relname from pg_class c
                                join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
                                where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                                    and not (c.relrowsecurity and c.relforcerowsecurity
                                        and exists (select from pg_policy p where p.polrelid = c.oid))""").mapTo(String.class).list());
        assertThat(open).isEmpty();
    }

    @Test
    void the_service_s_role_can_not_climb_over() {
        var climbers = Jdbi.create(dataSource)
                .withHandle(
                        handle -> handle.createQuery("""
                                select rolname from pg_roles
                                where rolname in (current_user, 'message_worker')
                                    and (rolsuper or rolbypassrls or rolcreaterole
                                        or exists (select from pg_class where relowner = pg_roles.oid))""").mapTo(String.class).list());
        assertThat(climbers).isEmpty();
    }

    @Test
    void without_a_tenant_there_is_nothing_to_see() {
        notice(ACME);
        assertThat(Jdbi.create(dataSource).<Integer, RuntimeException>withHandle(TenantWallTest::count))
                .isZero();
    }

    @Test
    void a_pooled_connection_forgets_its_tenant_and_its_role() {
        notice(ACME);
        for (int i = 0; i < 50; i++) {
            assertThat(wall.<Integer>inside(ACME, TenantWallTest::count)).isPositive();
            assertThat(wall.<Integer>asWorker(TenantWallTest::count)).isPositive();
            assertThat(Jdbi.create(dataSource).<Integer, RuntimeException>withHandle(TenantWallTest::count))
                    .isZero();
        }
    }

    @Test
    void another_tenant_s_notice_is_invisible() {
        var notice = notice(ACME);
        assertThat(notices.find(ACME, notice.id())).isPresent();
        assertThat(notices.find(GLOBEX, notice.id())).isEmpty();
        assertThat(wall.<Integer>inside(
                        GLOBEX, handle -> handle.execute("update notice set cause = 'X' where id = ?", notice.id())))
                .isZero();
    }

    @Test
    void another_tenant_s_row_cannot_be_inserted() {
        assertThatThrownBy(() -> wall.inside(GLOBEX, handle -> handle.execute("""
                                insert into outbox (tenant_id, topic, key, event_id, type, subject,
                                    occurred_at, data)
                                values ('acme', 't', 'k', gen_random_uuid(), 't', 's', now(), '{}')""")))
                .hasMessageContaining("row-level security");
    }

    @Test
    void what_is_the_workers_own_is_closed_to_requests() {
        for (var table : new String[] {"inbox", "quarantine", "application_standing"}) {
            assertThatThrownBy(() -> wall.inside(ACME, handle -> handle.execute("select * from " + table)))
                    .as(table)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void an_exception_quotes_nothing_that_was_bound() {
        assertThatThrownBy(() -> wall.inside(
                        ACME,
                        handle -> handle.execute(
                                "insert into notice (id, tenant_id, candidate_name) values (gen_random_uuid(), ?, ?)",
                                "acme",
                                "Camille Martin")))
                .satisfies(e -> assertThat(org.assertj.core.util.Throwables.getStackTrace(e))
                        .contains("null value")
                        .doesNotContain("Camille"));
    }
}
