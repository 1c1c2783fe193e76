package io.hearback.message.notice;

import io.hearback.contract.Stage;
import io.hearback.contract.StageEventKind;
import io.hearback.contract.StageRecorded;
import org.jdbi.v3.core.Handle;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who has a live offer. An offer lives from its stage, or from its making, on until an outcome of its application, or until the person is hired. */
final class Offers {

    private Offers() {}

    /** @return whether it says anything of an offer */
    static boolean concerns(StageRecorded event) {
        return event.kind() == StageEventKind.HIRED
                || event.kind() == StageEventKind.OFFER_MADE
                || event.kind() == StageEventKind.STAGE_ENTERED && event.stage() == Stage.OFFER;
    }

    /** One statement. Twice is once, in any order. @param events that concern offers */
    static void raise(Handle handle, List<StageRecorded> events) {
        if (events.isEmpty()) {
            return;
        }
        handle.createUpdate("""
                        insert into application_standing as known
                            (tenant_id, application_id, latest_sequence, candidate_id, offered_at, hired_at)
                        select tenant, application, 0, (array_agg(candidate))[1], max(offered), max(hired)
                        from unnest(:tenants, :applications, :candidates, :offered::timestamptz[], :hired::timestamptz[])
                            as told (tenant, application, candidate, offered, hired)
                        group by tenant, application order by tenant, application
                        on conflict (tenant_id, application_id) do update
                        set candidate_id = excluded.candidate_id,
                            offered_at = greatest(known.offered_at, excluded.offered_at),
                            hired_at = greatest(known.hired_at, excluded.hired_at)""")
                .bindArray(
                        "tenants",
                        String.class,
                        events.stream().map(StageRecorded::tenantId).toList())
                .bindArray(
                        "applications",
                        UUID.class,
                        events.stream().map(StageRecorded::applicationId).toList())
                .bindArray(
                        "candidates",
                        UUID.class,
                        events.stream().map(StageRecorded::candidateId).toList())
                .bindArray(
                        "offered",
                        String.class,
                        events.stream()
                                .map(event -> at(event, event.kind() != StageEventKind.HIRED))
                                .toList())
                .bindArray(
                        "hired",
                        String.class,
                        events.stream()
                                .map(event -> at(event, event.kind() == StageEventKind.HIRED))
                                .toList())
                .execute();
    }

    private static String at(StageRecorded event, boolean told) {
        return told ? event.occurredAt().toString() : null;
    }

    /** One statement. @return only people with an offer, live or taken */
    static Map<Person, Offer> of(Handle handle, Collection<Person> people) {
        var offers = new HashMap<Person, Offer>();
        handle.createQuery("""
                        select tenant_id, candidate_id,
                               bool_or(offered_at > greatest(ended_at, hired_at) or offered_at is not null
                                       and ended_at is null and hired_at is null) as live,
                               bool_or(hired_at is not null and (ended_at is null or ended_at <= hired_at)) as hired
                        from application_standing join unnest(:tenants, :candidates) as known (tenant, candidate)
                            on tenant_id = known.tenant and candidate_id = known.candidate
                        where offered_at is not null or hired_at is not null
                        group by tenant_id, candidate_id""")
                .bindArray("tenants", String.class, Person.tenants(people))
                .bindArray("candidates", UUID.class, Person.candidates(people))
                .map((row, context) -> {
                    var person = new Person(row.getString("tenant_id"), row.getObject("candidate_id", UUID.class));
                    return Map.entry(
                            person,
                            row.getBoolean("live") ? Offer.LIVE : row.getBoolean("hired") ? Offer.HIRED : Offer.NONE);
                })
                .forEach(offer -> offers.put(offer.getKey(), offer.getValue()));
        return offers;
    }
}
