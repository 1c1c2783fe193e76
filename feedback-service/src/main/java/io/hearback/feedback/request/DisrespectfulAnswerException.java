package io.hearback.feedback.request;

/** An answer that nobody may send, or that needs a second look first. */
public class DisrespectfulAnswerException extends RuntimeException {

    private final transient Judgement judgement;

    DisrespectfulAnswerException(Judgement judgement) {
        super("the answer is " + judgement.verdict());
        this.judgement = judgement;
    }

    public Judgement judgement() {
        return judgement;
    }
}
