package io.hearback.intake.connection;

/** The applicant tracking systems we can listen to, and two standards that any other may speak. */
public enum Vendor {
    GREENHOUSE,
    LEVER,
    ASHBY,
    WORKABLE,
    SMARTRECRUITERS,
    TEAMTAILOR,
    RECRUITEE,
    GUPY,
    STANDARD_WEBHOOKS,
    CLOUDEVENTS;

    /** @return whether the secret is ours to make; a vendor's own is made on its pages and pasted here */
    public boolean signsWithOurSecret() {
        return this == STANDARD_WEBHOOKS || this == CLOUDEVENTS;
    }
}
