package io.hearback.message.notice;

import io.hearback.contract.StageRecorded;
import org.jdbi.v3.core.Handle;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A candidate of a tenant, whatever they applied for. */
record Person(String tenant, UUID candidate) {

    static Person of(Heard heard) {
        return new Person(heard.outcome().tenantId(), heard.outcome().candidateId());
    }

    static Person of(StageRecorded event) {
        return new Person(event.tenantId(), event.candidateId());
    }

    /** @return whom the notices are about; without those of notices that are not there, or older than what gathers them */
    static Set<Person> of(Handle handle, List<UUID> notices) {
        return handle.createQuery("select tenant_id, candidate_id from notice"
                        + " where id = any (:ids) and candidate_id is not null")
                .bindArray("ids", UUID.class, notices)
                .map((row, context) -> new Person(row.getString(1), row.getObject(2, UUID.class)))
                .set();
    }

    /**
     * Until the transaction ends nobody else enters or gathers anything for these people, so that two refusals that come at
     * the same moment see each other, and an offer and a refusal do. Take it before any notice's row.
     */
    static void lock(Handle handle, Collection<Person> people) {
        handle.createQuery("""
                        select count(pg_advisory_xact_lock(known.key)) from (
                            select distinct hashtextextended(tenant || '/' || candidate, 0) as key
                            from unnest(:tenants, :candidates) as p (tenant, candidate) order by key) as known""")
                .bindArray("tenants", String.class, tenants(people))
                .bindArray("candidates", UUID.class, candidates(people))
                .mapTo(Long.class)
                .one();
    }

    static List<UUID> candidates(Collection<Person> people) {
        return people.stream().map(Person::candidate).toList();
    }

    static List<String> tenants(Collection<Person> people) {
        return people.stream().map(Person::tenant).toList();
    }
}
