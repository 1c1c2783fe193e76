package io.hearback.feedback.request;

/** What a candidate may want to hear about, in the order the page offers it. */
public enum Topic {
    /** What the decision was based on. */
    DECISION,
    /** Which skills were strong, and which were missing. */
    SKILLS,
    /** How the interview went. */
    INTERVIEW,
    /** What to work on next. */
    GROWTH
}
