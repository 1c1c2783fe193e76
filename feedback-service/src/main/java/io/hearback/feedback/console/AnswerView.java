package io.hearback.feedback.console;

import io.hearback.feedback.request.Answer;
import io.hearback.feedback.request.AnswerTemplate;

import java.util.List;

/**
 * One request on its page.
 *
 * @param answer null while there is none
 * @param form null once it is closed, and for who may only read
 */
public record AnswerView(
        InboxLine line, Answer answer, AnswerForm form, List<AnswerTemplate> templates, String me, boolean done) {

    public boolean isFlawed() {
        return form != null && !form.broken().isEmpty();
    }

    /** @return whether it was not sent as nobody could judge it */
    public boolean isStuck() {
        return form != null && form.unjudged() && !form.preview();
    }

    public boolean isMine() {
        return me.equals(line.request().assignee());
    }
}
