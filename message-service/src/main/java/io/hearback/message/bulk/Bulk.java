package io.hearback.message.bulk;

import io.hearback.message.bulk.BulkRefusedException.Why;
import io.hearback.message.tenant.Actor;

import java.time.Instant;
import java.util.UUID;

import static java.util.Objects.requireNonNull;

/**
 * A decision about many notices. It is drawn up, so that who decides sees what it is about; asked for; confirmed by a second
 * person where it lets many notices leave; and worked off. Immutable; the rules are here, the row is {@link BulkRows}'.
 *
 * @param undoes the decision that this one undoes, or null
 * @param expiresAt of what nobody has decided by then nothing comes
 * @param asked by whom a second person is asked to confirm; null if none is needed, or not yet
 * @param decided by whom it was set going, or declined; null until then
 * @param endedAt null until then
 */
public record Bulk(
        UUID id,
        Kind kind,
        State state,
        Filter filter,
        UUID undoes,
        Step drawnUp,
        Instant expiresAt,
        Step asked,
        Step decided,
        Instant endedAt,
        Counts counts) {

    public enum Kind {
        /** Held notices leave as they are. */
        APPROVE,
        /** Notices that have not left never do. */
        RECALL,
        /** What another decision did is undone. */
        UNDO
    }

    public enum State {
        /** What it is about can be seen; nothing has happened. */
        DRAFT,
        /** It waits for a second person. */
        ASKED,
        DECLINED,
        /** Nobody decided it in time. */
        EXPIRED,
        RUNNING,
        DONE
    }

    /** Who did something, and when. */
    public record Step(Actor by, Instant at) {}

    public Bulk {
        requireNonNull(id, "id is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(state, "state is null");
        requireNonNull(drawnUp, "drawnUp is null");
        requireNonNull(counts, "counts is null");
    }

    /** @return as it stands at a time: what nobody decided in time has expired by itself */
    public Bulk at(Instant now) {
        var open = state == State.DRAFT || state == State.ASKED;
        return open && !now.isBefore(expiresAt) ? as(State.EXPIRED, asked, decided) : this;
    }

    /** @return whether a second person has to confirm it. @param alone up to how many notices one may approve alone */
    public boolean needsSecondPerson(int alone) {
        return kind == Kind.APPROVE && counts.total() > alone;
    }

    /**
     * @param alone up to how many notices one person may approve
     * @param expires when it does if a second person has to confirm it
     * @return RUNNING, or ASKED where a second person has to confirm
     * @throws BulkRefusedException if it is no draft, or empty, or needs two and who asks is not known as a person: who
     *     holds an API key may be anybody, the second person too
     */
    Bulk ask(Actor by, int alone, Instant now, Instant expires) {
        check(State.DRAFT, now);
        if (counts.total() == 0) {
            throw new BulkRefusedException(Why.EMPTY);
        }
        if (!needsSecondPerson(alone)) {
            return as(State.RUNNING, null, new Step(by, now));
        }
        if (by.subject() == null) {
            throw new BulkRefusedException(Why.ASKED_BY_NOBODY);
        }
        return new Bulk(
                id, kind, State.ASKED, filter, undoes, drawnUp, expires, new Step(by, now), null, endedAt, counts);
    }

    /** @throws BulkRefusedException if it does not wait for a second person, or this is none */
    Bulk confirm(Actor by, Instant now) {
        check(State.ASKED, now);
        if (by.subject() == null) {
            throw new BulkRefusedException(Why.CONFIRMED_BY_NOBODY);
        }
        if (by.subject().equals(asked.by().subject())) {
            throw new BulkRefusedException(Why.SAME_PERSON);
        }
        return as(State.RUNNING, asked, new Step(by, now));
    }

    /** Anybody may, also who asked. @throws BulkRefusedException if it does not wait for a second person */
    Bulk decline(Actor by, Instant now) {
        check(State.ASKED, now);
        return as(State.DECLINED, asked, new Step(by, now));
    }

    /** @return who acts on the notices: who asked for it */
    Actor actor() {
        return (asked == null ? decided : asked).by();
    }

    private void check(State needed, Instant now) {
        var known = at(now).state();
        if (known != needed) {
            throw new BulkRefusedException(known == State.EXPIRED ? Why.EXPIRED : Why.NOT_NOW);
        }
    }

    private Bulk as(State other, Step asking, Step decision) {
        return new Bulk(id, kind, other, filter, undoes, drawnUp, expiresAt, asking, decision, endedAt, counts);
    }
}
