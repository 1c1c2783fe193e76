package io.hearback.contract;

import java.util.Set;

import static io.hearback.contract.ReasonDetail.AVAILABILITY;
import static io.hearback.contract.ReasonDetail.CAUSE;
import static io.hearback.contract.ReasonDetail.CERTIFICATION;
import static io.hearback.contract.ReasonDetail.CHOSEN_HAD;
import static io.hearback.contract.ReasonDetail.EXERCISE;
import static io.hearback.contract.ReasonDetail.EXPERIENCE;
import static io.hearback.contract.ReasonDetail.MISSING_PART;
import static io.hearback.contract.ReasonDetail.OUR_WAY;
import static io.hearback.contract.ReasonDetail.SKILLS;
import static io.hearback.contract.ReasonDetail.YEARS;
import static io.hearback.contract.ReasonDetail.YOUR_WISH;

/**
 * Why an application ended. Few on purpose, each with details that make it checkable: long lists of reasons end with
 * "Other" as the most used one. The details are personal and never travel with the code.
 */
public enum ReasonCode {
    SKILLS_GAP(false, Set.of(SKILLS), Set.of()),
    EXPERIENCE_GAP(false, Set.of(EXPERIENCE), Set.of(YEARS)),
    CERTIFICATION_MISSING(false, Set.of(CERTIFICATION), Set.of()),
    LANGUAGE_LEVEL(false, Set.of(ReasonDetail.LANGUAGE_LEVEL), Set.of()),
    EXERCISE_RESULT(false, Set.of(EXERCISE), Set.of()),
    INCOMPLETE_APPLICATION(false, Set.of(MISSING_PART), Set.of()),
    AVAILABILITY_MISMATCH(false, Set.of(AVAILABILITY), Set.of()),
    VALUES_MISMATCH(false, Set.of(OUR_WAY, YOUR_WISH), Set.of()),
    STRONGER_CANDIDATE(false, Set.of(CHOSEN_HAD), Set.of()),
    POSITION_FILLED(true, Set.of(), Set.of()),
    POSITION_CANCELLED(true, Set.of(), Set.of(CAUSE)),
    HIRING_FREEZE(true, Set.of(), Set.of(CAUSE));

    private final boolean external;
    private final Set<ReasonDetail> required;
    private final Set<ReasonDetail> optional;

    ReasonCode(boolean external, Set<ReasonDetail> required, Set<ReasonDetail> optional) {
        this.external = external;
        this.required = required;
        this.optional = optional;
    }

    /** @return whether the position itself went away, so that nothing was judged */
    public boolean isExternal() {
        return external;
    }

    /** @return without these there is nothing to check, and so no reason */
    public Set<ReasonDetail> required() {
        return required;
    }

    public Set<ReasonDetail> optional() {
        return optional;
    }

    /** @return whether the detail goes with this code, required or optional */
    public boolean takes(ReasonDetail detail) {
        return required.contains(detail) || optional.contains(detail);
    }
}
