package io.hearback.feedback.offer;

import io.hearback.contract.OutcomeKind;
import io.hearback.feedback.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All decisions. A link leads to at most one. */
@ApplicationScoped
class Decisions {

    private static final RowMapper<Decision> DECISION = (row, context) -> new Decision(
            OutcomeKind.valueOf(row.getString("outcome")),
            Arrays.stream((String[]) row.getArray("reasons").getArray())
                    .map(Reason::valueOf)
                    .toList(),
            row.getString("letter"),
            row.getObject("keep_in_touch_until", LocalDate.class),
            row.getTimestamp("decided_at").toInstant(),
            Decision.State.valueOf(row.getString("state")),
            row.getObject("outcome_id", UUID.class));

    private final TenantWall wall;

    Decisions(TenantWall wall) {
        this.wall = wall;
    }

    Optional<Decision> of(OfferLink link) {
        return wall.inside(
                link.tenant(),
                handle -> handle.createQuery("select * from offer_decision where link_id = ?")
                        .bind(0, link.id())
                        .map(DECISION)
                        .findOne());
    }

    /** @return whether the application ended already, in whatever way, as far as this service has heard */
    boolean isOver(OfferLink link) {
        return wall.inside(
                link.tenant(),
                handle -> handle.createQuery("""
                        select coalesce(greatest(ended_at, hired_at) > coalesce(reinstated_at, '-infinity'), false)
                        from application_fact where application_id = ?""")
                        .bind(0, link.applicationId())
                        .mapTo(Boolean.class)
                        .findOne()
                        .orElse(false));
    }

    /**
     * Keeps the decision and the note that intake-service has yet to hear of it, and forgets the draft: one commit.
     *
     * @param confirmation what the last page brought back; the letter is the one that page showed
     * @return false if it was not the one that was shown last, or a decision was there already; nothing has changed then
     */
    boolean decide(
            OfferLink link,
            String confirmation,
            List<Reason> reasons,
            String letter,
            LocalDate keepInTouchUntil,
            Instant now) {
        return wall.inside(link.tenant(), handle -> {
            var last = handle.execute(
                    "delete from offer_draft where link_id = ? and content ->> 'confirmation' = ?",
                    link.id(),
                    confirmation);
            return last == 1 && insert(handle, link, reasons, letter, keepInTouchUntil, now);
        });
    }

    private static boolean insert(
            Handle handle,
            OfferLink link,
            List<Reason> reasons,
            String letter,
            LocalDate keepInTouchUntil,
            Instant now) {
        var kept = handle.createUpdate("""
                        insert into offer_decision (link_id, tenant_id, application_id, outcome, reasons, letter,
                                                    keep_in_touch_until, decided_at)
                        values (:link, :tenant, :application, :outcome, :reasons, :letter, :until, :now)
                        on conflict (link_id) do nothing""")
                .bind("link", link.id())
                .bind("tenant", link.tenant().value())
                .bind("application", link.applicationId())
                .bind("outcome", link.purpose().outcome().name())
                .bindArray(
                        "reasons",
                        String.class,
                        reasons.stream().map(Reason::name).toList())
                .bind("letter", letter)
                .bind("until", keepInTouchUntil)
                .bind("now", now)
                .execute();
        if (kept == 1) {
            handle.execute(
                    "insert into untold_decision (link_id, tenant_id, next_at) values (?, ?, ?)",
                    link.id(),
                    link.tenant().value(),
                    now);
        }
        return kept == 1;
    }
}
