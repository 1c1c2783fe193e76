package io.hearback.message.promise;

import io.hearback.message.compose.Voice;
import io.hearback.message.house.Houses;
import io.hearback.message.notice.Mailbox;
import io.hearback.message.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Whom organisations are told of themselves through, and how: the contact of the promise policy, in the language that they write in. */
@ApplicationScoped
class Contacts {

    /**
     * An organisation's.
     *
     * @param zone on whose clock times are told
     */
    record Contact(Mailbox mailbox, Voice voice, String organisation, ZoneId zone) {}

    private final PromisePolicies policies;
    private final Houses houses;

    Contacts(PromisePolicies policies, Houses houses) {
        this.policies = policies;
        this.houses = houses;
    }

    /** Part of the caller's transaction. @return without those that have no contact */
    Map<TenantId, Contact> of(Handle worker, Set<TenantId> tenants) {
        var contacts = new HashMap<TenantId, Contact>();
        policies.terms(worker, tenants).forEach((tenant, terms) -> {
            if (terms.policy().contact() != null) {
                contacts.put(tenant, contact(worker, tenant, terms));
            }
        });
        return contacts;
    }

    private Contact contact(Handle worker, TenantId tenant, Terms terms) {
        var person = terms.policy().contact();
        var style = houses.of(worker, tenant).style();
        return new Contact(
                new Mailbox(person.name(), person.email()),
                new Voice(style.language(), null, style.tone()),
                terms.organisation() == null ? "Hearback" : terms.organisation(),
                terms.zone());
    }
}
