package io.hearback.intake.webhook;

import io.hearback.contract.OutcomeKind;
import io.hearback.contract.Stage;
import io.hearback.contract.StageEventKind;
import io.hearback.intake.report.OutcomeRequest;
import io.hearback.intake.report.StageEventRequest;

import java.time.Instant;

/** One thing that a delivery, or the answer to a question, tells. */
public sealed interface News {

    /** The application is alive again. */
    static News reinstated(String applicationReference, Instant decidedAt) {
        var application = new OutcomeRequest.Application(applicationReference, null);
        return new Decided(new OutcomeRequest(
                application, OutcomeKind.REINSTATED, decidedAt, null, null, null, null, false, null));
    }

    /** An outcome, also a reinstatement, as any platform would report it. It is checked by the same rules. */
    record Decided(OutcomeRequest outcome) implements News {}

    /** The application goes on. If an earlier outcome is on record, it is taken back; if not, nothing follows. */
    record GoesOn(String applicationReference, Instant occurredAt) implements News {}

    /** A step on the way. */
    record StageReached(StageEventRequest told) implements News {

        /** Of which no people are told: vendors' own words have none. */
        public StageReached(
                String applicationReference,
                String candidateReference,
                StageEventKind kind,
                Stage stage,
                Instant occurredAt) {
            this(new StageEventRequest(applicationReference, candidateReference, kind, stage, occurredAt, null));
        }

        public StageEventKind kind() {
            return told.kind();
        }
    }

    /**
     * Only a hint: the vendor's {@link Lookup} must be asked.
     *
     * @param resource what kind of thing, in the vendor's word, as "opportunities"
     * @param id the vendor's id of it; it comes from outside, so it must be encoded where it becomes part of an address
     */
    record Ask(String resource, String id) implements News {}

    /**
     * The vendor has deleted or anonymised somebody, whom nobody may remember. Of the two ids exactly one is told.
     *
     * @param applicationReference of one application alone, or null
     * @param candidateReference of a person, with all applications of theirs, or null
     */
    record Erased(String applicationReference, String candidateReference) implements News {

        public Erased {
            if ((applicationReference == null) == (candidateReference == null)) {
                throw new IllegalArgumentException("exactly one of application and candidate");
            }
        }

        public static Erased application(String reference) {
            return new Erased(reference, null);
        }

        public static Erased candidate(String reference) {
            return new Erased(null, reference);
        }
    }

    /** Only a hint that somebody was erased: the vendor's {@link Lookup} must confirm it, or nothing is. */
    record ErasureHinted(Erased erased) implements News {}

    /** Understood, and on purpose nothing follows. */
    record PassedOver(Why why) implements News {}

    enum Why {
        /** The person never applied. */
        PROSPECT,
        /** The person asked not to be written to. */
        MAY_NOT_BE_EMAILED
    }
}
