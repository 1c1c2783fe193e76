package io.hearback.message.notice;

import io.hearback.contract.NoticeState;
import io.hearback.message.house.Houses;
import io.hearback.message.tenant.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Sees to it that a person gets one notice where several refusals wait, and none while an offer to them is live. Works on
 * the rows as they are, so it can be asked after any change, twice as well as once; nothing gets lost, because whatever a
 * notice carried speaks for itself again as soon as that notice is stopped. A few statements for any number of people.
 */
@ApplicationScoped
class Gatherer {

    private final Regrouping regrouping;
    private final Release release;
    private final Houses houses;

    Gatherer(Regrouping regrouping, Release release, Houses houses) {
        this.regrouping = regrouping;
        this.release = release;
        this.houses = houses;
    }

    /**
     * To be called before any change: from here to the end of the transaction nobody else gathers for these people, and no
     * worker begins to hand over what waits for them.
     */
    void begin(Handle handle, Collection<Person> people) {
        Person.lock(handle, people);
        Waiting.lock(handle, people);
    }

    /** @return whom the notice goes to; nobody for one that is not gathered, or not there */
    Set<Person> begin(Handle handle, UUID notice) {
        return begin(handle, List.of(notice));
    }

    /** @return whom the notices go to; without those of notices that are not gathered, or not there */
    Set<Person> begin(Handle handle, List<UUID> notices) {
        var people = handle.createQuery("select tenant_id, candidate_id from notice where id = any (:ids)"
                        + " and kind = 'REFUSAL' and candidate_id is not null")
                .bindArray("ids", UUID.class, notices)
                .map((row, context) -> new Person(row.getString(1), row.getObject(2, UUID.class)))
                .set();
        if (!people.isEmpty()) {
            begin(handle, people);
        }
        return people;
    }

    /** Lets carried notices speak for themselves, unless their carrier is on its way. */
    void detach(Handle handle, List<UUID> notices, Actor by, Instant now) {
        var detached = handle.createQuery(Transitions.tellingNowBy("""
                        update notice set state = 'SCHEDULED', cause = null, carried_by = null
                        where id = any (:ids) and state = 'SUPERSEDED'
                            and carried_by in (select id from notice where state in ('SCHEDULED', 'CLAIMED', 'HELD'))"""));
        Transitions.by(detached, by)
                .bindArray("ids", UUID.class, notices)
                .bind("now", now)
                .mapToMap()
                .list();
    }

    /** A person lets it leave, knowing that its candidate was hired. */
    void weigh(Handle handle, Notice held) {
        if (Cause.CANDIDATE_HIRED.equals(held.life().cause())) {
            handle.createUpdate("update notice set offer_weighed = true where id = :id")
                    .bind("id", held.id())
                    .execute();
        }
    }

    /** To be called after the changes. @param people as they were begun with */
    void settle(Handle handle, Collection<Person> people, Instant now) {
        if (people.isEmpty()) {
            return;
        }
        var waiting = Waiting.lock(handle, people);
        if (waiting.isEmpty()) {
            return;
        }
        var offers = Offers.of(handle, people);
        if (resume(handle, waiting, offers, now)) {
            waiting = Waiting.lock(handle, people);
        }
        regrouping.make(handle, waiting, offers, now);
    }

    /** What was held because of an offer leaves by itself once that has ended: a call comes first where one does. */
    private boolean resume(Handle handle, List<Waiting> waiting, Map<Person, Offer> offers, Instant now) {
        var resumed = waiting.stream()
                .filter(notice -> notice.state() == NoticeState.HELD)
                .filter(notice -> offers.getOrDefault(notice.person(), Offer.NONE) == Offer.NONE)
                .toList();
        if (resumed.isEmpty()) {
            return false;
        }
        var drafts = Draft.read(handle, resumed.stream().map(Waiting::id).toList());
        for (var notice : resumed) {
            var draft = drafts.get(notice.id());
            var house = houses.of(handle, draft.notice().tenant());
            release.make(handle, draft.notice(), draft.substance(), house, Actor.PLATFORM, now);
        }
        return true;
    }
}
