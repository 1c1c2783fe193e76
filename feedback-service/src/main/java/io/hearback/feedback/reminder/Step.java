package io.hearback.feedback.reminder;

/** How far a request is when its organisation is reminded of it; it is so once at each. */
enum Step {
    /** Its time is nearly up. */
    SOON,
    /** Its time is up. */
    OVERDUE
}
