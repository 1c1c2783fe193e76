package io.hearback.message.notice;

/** Nobody may send this notice as it is, whoever decides so. */
public class DisrespectfulException extends RuntimeException {

    private final Judgement judgement;

    DisrespectfulException(Judgement judgement) {
        super("the notice is disrespectful");
        this.judgement = judgement;
    }

    public Judgement judgement() {
        return judgement;
    }
}
