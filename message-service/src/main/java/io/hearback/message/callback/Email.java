package io.hearback.message.callback;

/** Whether an e-mail follows a notice that was handed to the organisation's platform. */
public enum Email {
    /** What the platform does not take has failed, and a person has to look at it. */
    NEVER(Integer.MAX_VALUE),
    /** It leaves by e-mail if the platform refuses it, or has not taken it after about two hours. */
    IF_REFUSED(6),
    /** It leaves by e-mail as well: once the platform has answered, or after a quarter of an hour. */
    ALWAYS(3);

    private final int attempts;

    Email(int attempts) {
        this.attempts = attempts;
    }

    /** @return how often the platform is called at most */
    public int attempts() {
        return attempts;
    }
}
