package io.hearback.intake.webhook;

/** What can happen to an application on its way. */
public enum StageEventKind {
    APPLICATION_RECEIVED,
    STAGE_ENTERED,
    INTERVIEW_HELD,
    HIRED
}
