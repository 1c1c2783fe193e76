package io.hearback.contract;

/**
 * Why an application ended. Few on purpose, each with details that make it checkable: long lists of reasons end with
 * "Other" as the most used one. The details are personal and never travel with the code.
 */
public enum ReasonCode {
    SKILLS_GAP,
    EXPERIENCE_GAP,
    CERTIFICATION_MISSING,
    VALUES_MISMATCH,
    STRONGER_CANDIDATE,
    POSITION_FILLED,
    POSITION_CANCELLED
}
