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

    public boolean isMine() {
        return me.equals(line.request().assignee());
    }
}
