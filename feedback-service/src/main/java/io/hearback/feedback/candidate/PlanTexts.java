package io.hearback.feedback.candidate;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of the plan. The words themselves stand in {@code messages/plan_en.properties} and {@code plan_fr.properties};
 * a key missing in English fails the build, one missing in French fails {@code TextsTest}.
 */
@MessageBundle("plan")
interface PlanTexts {

    @Message
    String title();

    @Message
    String heading();

    @Message
    String intro();

    @Message
    String says_heading();

    @Message
    String says_message();

    @Message
    String says_nothing();

    @Message
    String think();

    @Message
    String think_mine();

    @Message
    String think_theirs();

    @Message
    String think_roles();

    @Message
    String steps_heading();

    @Message
    String empty();

    @Message
    String ticked();

    @Message
    String tick();

    @Message
    String untick();

    @Message
    String remove();

    @Message
    String due(String date);

    @Message
    String due_past(String date);

    @Message
    String as_markdown();

    @Message
    String as_calendar();

    @Message
    String ideas_heading();

    @Message
    String ideas_about();

    @Message
    String add_idea();

    @Message
    String own_heading();

    @Message
    String words_label();

    @Message
    String due_label();

    @Message
    String add_own();

    @Message
    String kept();

    @Message
    String done_added();

    @Message
    String done_changed();

    @Message
    String done_removed();

    @Message
    String error_words();

    @Message
    String error_due();

    @Message
    String error_full();
}
