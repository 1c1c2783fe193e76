package io.hearback.message.notice;

import io.hearback.message.tenant.Actor;
import io.hearback.message.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Erases what notices say about the person behind an application. One that has not left, or that somebody could bring back, is
 * ERASED: it competes with the hand-over for its row, so exactly one of the two finds it. Of one that has left stay the facts:
 * ids, codes, times, the bytes' hash, and no name, address or word. A digest to a recruiter tells of several people and is
 * emptied whole, once it has left; so is a notice that carried one of these. Twice is once.
 */
@ApplicationScoped
public class NoticeErasure {

    private static final String OURS = "tenant_id = :tenant and application_id = :application";

    /** Which said that this application waits; their own application is nobody's. */
    private static final String DIGESTS = """
            tenant_id = :tenant and kind in ('SILENCE_WARNING', 'SILENCE_ESCALATION') and id = any (array(
                select notice_id from waiting_act
                where tenant_id = :tenant and application_id = :application and notice_id is not null))""";

    /** Whose text tells what these would have told, as one notice per person leaves. */
    private static final String CARRIERS = """
            tenant_id = :tenant and id = any (array(
                select carried_by from notice
                where tenant_id = :tenant and application_id = :application and carried_by is not null))""";

    /** The texts of one that was sent may not be null, and a notice without people cannot be read: it names nobody instead. */
    private static final String EMPTIED = """
            subject = '', text_body = '', html_body = '', job_title = '-',
            candidate_name = '-', candidate_email = 'nobody@erased.invalid',
            signatory_name = '-', signatory_email = 'nobody@erased.invalid', time_zone = null, matter = null, report = null, ats_reason = null,
            smtp_reply = null""";

    private final Gatherer gatherer;

    NoticeErasure(Gatherer gatherer) {
        this.gatherer = gatherer;
    }

    /**
     * Part of the caller's transaction. Holds the application's standing, so that no notice of it is entered meanwhile.
     *
     * @return whether nothing is left; false while a notice about the person is on its way, of which nothing else can be said
     */
    public boolean of(Handle worker, TenantId tenant, UUID application, Instant now) {
        hold(worker, tenant, application);
        var ids = about(worker, tenant, application);
        var people = gatherer.begin(worker, ids);
        gatherer.detach(worker, ids, Actor.PLATFORM, now);
        empty(worker, CARRIERS, tenant, application);
        stop(worker, tenant, application, now);
        empty(worker, OURS, tenant, application);
        empty(worker, DIGESTS, tenant, application);
        execute(worker, """
                delete from notice_reason r using notice n
                where n.tenant_id = :tenant and n.application_id = :application and r.notice_id = n.id""", tenant, application);
        execute(worker, """
                update waiting set open = false, next_at = null
                where tenant_id = :tenant and application_id = :application""", tenant, application);
        gatherer.settle(worker, people, now);
        return nothingLeft(worker, tenant, application);
    }

    private static void hold(Handle worker, TenantId tenant, UUID application) {
        execute(worker, """
                insert into application_standing as known (tenant_id, application_id, latest_sequence)
                values (:tenant, :application, 0)
                on conflict (tenant_id, application_id) do update set latest_sequence = known.latest_sequence""", tenant, application);
    }

    private static List<UUID> about(Handle worker, TenantId tenant, UUID application) {
        return worker.createQuery("select id from notice where " + OURS + " order by id")
                .bind("tenant", tenant.value())
                .bind("application", application)
                .mapTo(UUID.class)
                .list();
    }

    private static void stop(Handle worker, TenantId tenant, UUID application, Instant now) {
        worker.createUpdate(Transitions.noting("""
                        update notice set state = :erased, cause = null, state_at = :now, version = version + 1, lease_until = null,
                            carried_by = null
                        where tenant_id = :tenant and application_id = :application and state = any (:from)
                            and not exists (select from notice c where c.id = notice.carried_by and c.state = 'HANDING_OVER')"""))
                .bind("erased", Move.ERASE.to())
                .bind("now", now)
                .bind("tenant", tenant.value())
                .bind("application", application)
                .bindArray("from", String.class, Moves.names(Move.ERASE))
                .execute();
    }

    private static void empty(Handle worker, String which, TenantId tenant, UUID application) {
        execute(
                worker,
                "update notice set " + EMPTIED + " where state in ('ERASED', 'SENT', 'FAILED') and " + which,
                tenant,
                application);
    }

    private static boolean nothingLeft(Handle worker, TenantId tenant, UUID application) {
        return !worker.createQuery(
                        "select exists (select from notice where (text_body is null or text_body <> '') and ((" + OURS
                                + ") or (" + DIGESTS + ")))")
                .bind("tenant", tenant.value())
                .bind("application", application)
                .mapTo(Boolean.class)
                .one();
    }

    private static void execute(Handle worker, String statement, TenantId tenant, UUID application) {
        worker.createUpdate(statement)
                .bind("tenant", tenant.value())
                .bind("application", application)
                .execute();
    }

    /** @return those of the applications that were erased, or are about to be; the caller holds their standings */
    static Set<UUID> among(Handle worker, Collection<UUID> applications) {
        return worker.createQuery("select application_id from erasure where application_id = any (:applications)")
                .bindArray("applications", UUID.class, applications)
                .mapTo(UUID.class)
                .set();
    }
}
