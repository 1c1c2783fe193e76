package io.hearback.feedback.offer;

/** Why somebody declines or withdraws, in the order of the page. A short list: with a long one everybody takes "other". */
public enum Reason {
    /** Another offer is closer to what is looked for. */
    OTHER_OFFER,
    /** Salary and benefits. */
    PAY,
    /** The responsibilities. */
    ROLE,
    /** Room to grow. */
    PROSPECTS,
    /** Values, environment, how people work together. */
    WAY_OF_WORKING,
    /** Hours, place, remote work. */
    CONDITIONS,
    /** Staying in the present job. */
    STAYING,
    /** Personal circumstances; nobody has to name them. */
    PERSONAL,
    /** Not to be told. */
    PRIVATE;

    /** @return whether a sentence of one's own makes sense beside it */
    public boolean hasDetail() {
        return this != PRIVATE && this != PERSONAL;
    }
}
