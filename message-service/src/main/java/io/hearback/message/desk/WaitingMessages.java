package io.hearback.message.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page of those who wait, in {@code messages/waiting_<language>.properties}. */
@MessageBundle(value = "waiting", locale = "en")
public interface WaitingMessages {

    @Message
    String room();

    @Message
    String title();

    @Message
    String intro();

    @Message
    String policy();

    @Message
    String filter();

    @Message
    String filterAll();

    @Message
    String filterShow();

    @Message
    String emptyTitle();

    @Message
    String emptyTeach();

    @Message
    String emptyPeople();

    @Message
    String emptyHaste();

    @Message
    String emptyOne();

    @Message
    String noName(String reference);

    @Message
    String noNameHelp();

    @Message
    String peopleAway();

    @Message
    String dueBy(String time);

    @Message
    String wasDue(String time);

    @Message
    String byLaw(String law);

    @Message
    String byPromise();

    @Message
    String holding(String time);

    @Message
    String holdingLink();

    @Message
    String write();

    @Message
    String writeTo(String name);

    @Message
    String since(String time);

    @Message
    String interview(String time);

    @Message
    String nextPage();

    @Message
    String firstPage();

    @Message
    String toDoLate(long count);

    @Message
    String toDoLateOne();

    @Message
    String toDoSoon(long count);

    @Message
    String toDoSoonOne();
}
