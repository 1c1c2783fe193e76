package io.hearback.message.notice;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.contract.Stage;
import io.hearback.message.compose.Circumstances;
import io.hearback.message.house.House;
import io.hearback.message.recipient.Applicant;
import io.hearback.message.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Notices that there is no decision yet. Each is a notice like any other: judged, held or scheduled, recalled, proved. All
 * methods are part of the caller's transaction, which has locked the application's waiting.
 */
@ApplicationScoped
public class HoldingNotices {

    /**
     * What one is about.
     *
     * @param sequence of the newest outcome that we heard of, 0 for none: a newer one makes the notice obsolete
     * @param number counts those of the application, from 1; with it the notice is the same however often it is written
     * @param againBy the last day on which its reader hears again
     */
    public record Order(
            TenantId tenant,
            UUID candidateId,
            int sequence,
            int number,
            Stage stage,
            Applicant applicant,
            LocalDate againBy) {}

    private final Drafting drafting;
    private final NoticeEvents events;

    HoldingNotices(Drafting drafting, NoticeEvents events) {
        this.drafting = drafting;
        this.events = events;
    }

    /**
     * The same number twice is an error, and the second is not written.
     *
     * @return SCHEDULED, or HELD if it is not as good as the organisation's bar
     * @throws IllegalArgumentException if the applicant could not be written to; its message quotes nothing
     */
    public HoldingNotice write(Handle handle, Order order, House house, Instant now) {
        var applicant = order.applicant();
        var draft = drafting.toCandidate(
                order.tenant(),
                occasion(order),
                ToApplicant.parties(applicant),
                ToApplicant.matter(
                        NoticeKind.HOLDING,
                        order.stage(),
                        applicant,
                        house.style(),
                        Circumstances.undecided(order.againBy())),
                house,
                now);
        if (NoticeRows.bind(handle.createUpdate(NoticeRows.INSERT), draft).execute() == 0) {
            throw new IllegalStateException("it is there already, though its waiting is locked");
        }
        events.tell(handle, List.of(draft.notice().changed()));
        var life = draft.notice().life();
        return new HoldingNotice(draft.notice().id(), life.state(), now, now, life.sendAt());
    }

    private static Occasion occasion(Order order) {
        var application = order.applicant().applicationId();
        var id = UUID.nameUUIDFromBytes(
                ("holding/" + application + "/" + order.number()).getBytes(StandardCharsets.UTF_8));
        return new Occasion(
                application,
                order.candidateId(),
                id,
                order.sequence(),
                NoticeKind.HOLDING,
                order.stage(),
                null,
                null,
                null);
    }

    /**
     * One statement.
     *
     * @param tenants of the applications, in their order
     * @return by application, oldest first; nothing for one that has none
     */
    public static Map<UUID, List<HoldingNotice>> of(Handle handle, List<String> tenants, List<UUID> applications) {
        return handle
                .createQuery("""
                        select application_id, id, state, created_at, state_at, send_at
                        from unnest(:tenants, :applications) as asked (tenant, application)
                        join notice on tenant_id = tenant and application_id = application
                        where kind = 'HOLDING' order by created_at, id""")
                .bindArray("tenants", String.class, tenants)
                .bindArray("applications", UUID.class, applications)
                .map((row, context) -> Map.entry(
                        row.getObject("application_id", UUID.class),
                        new HoldingNotice(
                                row.getObject("id", UUID.class),
                                NoticeState.valueOf(row.getString("state")),
                                NoticeRows.instant(row, "created_at"),
                                NoticeRows.instant(row, "state_at"),
                                NoticeRows.instant(row, "send_at"))))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, HashMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Those that have not left never do: their applications are decided. Two statements. */
    public void stop(Handle worker, List<String> tenants, List<UUID> applications, Instant now) {
        var stopped = worker.createQuery(Transitions.telling("""
                        update notice
                        set state = 'SUPERSEDED', cause = :cause, state_at = :now, version = version + 1, lease_until = null
                        from unnest(:tenants, :applications) as decided (tenant, application)
                        where tenant_id = decided.tenant and application_id = decided.application and kind = 'HOLDING'
                            and state in ('HELD', 'SCHEDULED', 'CLAIMED')"""))
                .bind("cause", Cause.DECIDED)
                .bind("now", now)
                .bindArray("tenants", String.class, tenants)
                .bindArray("applications", UUID.class, applications)
                .map((row, context) -> NoticeRows.change(row))
                .list();
        if (!stopped.isEmpty()) {
            events.tell(worker, stopped);
        }
    }
}
