package io.hearback.message.notice;

/** A notice that was written and is to be entered, with what it was made of. */
public record Draft(Notice notice, Substance substance) {

    Draft as(Life life) {
        return new Draft(notice.with(life), substance);
    }

    /** Nobody calls, or waits for a call, while a person has yet to look at the notice. */
    Draft withoutCall() {
        return new Draft(notice.with((Call) null), substance);
    }
}
