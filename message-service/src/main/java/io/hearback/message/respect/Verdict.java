package io.hearback.message.respect;

/** From best to worst. */
public enum Verdict {
    RESPECTFUL,
    ACCEPTABLE,
    DISRESPECTFUL;

    /** @return whether this is good enough for whoever asks for {@code bar} */
    public boolean reaches(Verdict bar) {
        return compareTo(bar) <= 0;
    }
}
