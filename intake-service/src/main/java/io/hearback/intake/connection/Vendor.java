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

    /**
     * @return whether the secret is ours to make: the vendor's page asks for one. Otherwise the vendor makes it, and it is
     *     pasted here
     */
    public boolean signsWithOurSecret() {
        return switch (this) {
            case GREENHOUSE, ASHBY, STANDARD_WEBHOOKS, CLOUDEVENTS -> true;
            case LEVER, WORKABLE, SMARTRECRUITERS, TEAMTAILOR, RECRUITEE, GUPY -> false;
        };
    }
}
