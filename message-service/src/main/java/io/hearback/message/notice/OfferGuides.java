package io.hearback.message.notice;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.Stage;
import io.hearback.contract.StageEventKind;
import io.hearback.contract.StageRecorded;
import io.hearback.message.compose.Circumstances;
import io.hearback.message.house.House;
import io.hearback.message.recipient.Applicant;
import io.hearback.message.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Notices that lead to a quiet page where an offer can be weighed, and declined kindly. Each is a notice like any other: judged,
 * held or scheduled, recalled, proved. An application has one for each time that an offer may live, however often it is told of.
 */
@ApplicationScoped
public class OfferGuides {

    /** What was offered before that is an old file's: nobody is told of it as news. */
    static final Duration LATEST = Duration.ofDays(7);

    private static final Logger LOG = Logger.getLogger(OfferGuides.class);

    /**
     * Whose offer is there to be weighed, by what is known when all events of the batch are entered: an application that ended, or
     * that went back to another stage, has none.
     */
    private static final String LIVE = """
            select w.application_id, coalesce(s.latest_sequence, 0) as sequence
            from unnest(:tenants, :applications) as asked (tenant, application)
            join waiting w on w.tenant_id = asked.tenant and w.application_id = asked.application
            left join application_standing s on s.tenant_id = w.tenant_id and s.application_id = w.application_id
            where w.stage = 'OFFER' and s.hired_at is null
              and coalesce(s.latest_sequence, 0) = coalesce(s.reinstated_sequence, 0)
              and not exists (select from erasure e where e.application_id = w.application_id)""";

    /** An offer, and who has it. */
    public record Order(StageRecorded offer, Applicant applicant, House house) {}

    private final Drafting drafting;
    private final NoticeEvents events;

    OfferGuides(Drafting drafting, NoticeEvents events) {
        this.drafting = drafting;
        this.events = events;
    }

    /** @return whether it tells of an offer that somebody may still have to weigh */
    public static boolean isCalledForBy(StageRecorded event, Instant now) {
        return event.kind() == StageEventKind.OFFER_MADE && event.occurredAt().isAfter(now.minus(LATEST));
    }

    /**
     * Part of the caller's transaction, which has entered the events and so holds the applications. Two statements (one JDBC
     * batch), and one more for the outbox. Whose people cannot be written to gets none: that is logged, without words.
     */
    public void enter(Handle worker, Collection<Order> orders, Instant now) {
        if (orders.isEmpty()) {
            return;
        }
        var live = live(worker, orders);
        var drafts = orders.stream()
                .filter(order -> live.containsKey(order.offer().applicationId()))
                .map(order -> draft(order, live.get(order.offer().applicationId()), now))
                .filter(Objects::nonNull)
                .toList();
        if (!drafts.isEmpty()) {
            events.tell(
                    worker,
                    NoticeRows.insert(worker, drafts, Function.identity()).stream()
                            .map(draft -> draft.notice().changed())
                            .toList());
        }
    }

    private static Map<UUID, Integer> live(Handle worker, Collection<Order> orders) {
        return worker
                .createQuery(LIVE)
                .bindArray(
                        "tenants",
                        String.class,
                        orders.stream().map(order -> order.offer().tenantId()).toList())
                .bindArray(
                        "applications",
                        UUID.class,
                        orders.stream()
                                .map(order -> order.offer().applicationId())
                                .toList())
                .map((row, context) -> Map.entry(row.getObject("application_id", UUID.class), row.getInt("sequence")))
                .stream()
                .distinct()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Draft draft(Order order, int sequence, Instant now) {
        try {
            return drafting.toCandidate(
                    new TenantId(order.offer().tenantId()),
                    occasion(order.offer(), sequence),
                    ToApplicant.parties(order.applicant()),
                    ToApplicant.matter(
                            NoticeKind.OFFER_GUIDE,
                            Stage.OFFER,
                            order.applicant(),
                            order.house().style(),
                            Circumstances.NONE),
                    order.house(),
                    now);
        } catch (IllegalArgumentException | NullPointerException e) {
            LOG.warnf(
                    "OFFER_GUIDE_NOT_WRITTEN unusable people application=%s",
                    order.offer().applicationId());
            return null;
        }
    }

    /** What is newer than the sequence makes it obsolete; after a reinstatement an offer is another one. */
    private static Occasion occasion(StageRecorded offer, int sequence) {
        var id = UUID.nameUUIDFromBytes(
                ("offer-guide/" + offer.applicationId() + "/" + sequence).getBytes(StandardCharsets.UTF_8));
        return new Occasion(
                offer.applicationId(),
                offer.candidateId(),
                id,
                sequence,
                NoticeKind.OFFER_GUIDE,
                Stage.OFFER,
                null,
                null,
                offer.occurredAt());
    }

    /**
     * Those that have not left never do once their candidates are hired, or no longer at the offer; what an outcome ends is
     * retired with its application. Part of the caller's transaction: one statement if there is such an event, and one more for
     * the outbox.
     */
    public void stop(Handle worker, Collection<StageRecorded> stages, Instant now) {
        var over = stages.stream().filter(OfferGuides::endsOffer).toList();
        if (over.isEmpty()) {
            return;
        }
        var stopped = worker.createQuery(Transitions.telling("""
                        update notice
                        set state = 'SUPERSEDED', cause = :cause, state_at = :now, version = version + 1, lease_until = null
                        from unnest(:tenants, :applications, :ats::timestamptz[]) as past (tenant, application, at)
                        where tenant_id = past.tenant and application_id = past.application and kind = 'OFFER_GUIDE'
                            and (past.at is null or decided_at < past.at) and state in ('HELD', 'SCHEDULED', 'CLAIMED')"""))
                .bind("cause", Cause.OFFER_OVER)
                .bind("now", now)
                .bindArray(
                        "tenants",
                        String.class,
                        over.stream().map(StageRecorded::tenantId).toList())
                .bindArray(
                        "applications",
                        UUID.class,
                        over.stream().map(StageRecorded::applicationId).toList())
                .bindArray(
                        "ats", String.class, over.stream().map(OfferGuides::at).toList())
                .map((row, context) -> NoticeRows.change(row))
                .list();
        if (!stopped.isEmpty()) {
            events.tell(worker, stopped);
        }
    }

    private static boolean endsOffer(StageRecorded event) {
        return event.kind() == StageEventKind.HIRED || event.stage() != Stage.OFFER;
    }

    /** A hire ends it whenever it was. */
    private static String at(StageRecorded event) {
        return event.kind() == StageEventKind.HIRED ? null : event.occurredAt().toString();
    }
}
