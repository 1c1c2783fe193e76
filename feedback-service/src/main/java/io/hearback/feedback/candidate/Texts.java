package io.hearback.feedback.candidate;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * Every word of the page. The words themselves stand in {@code messages/text_en.properties} and {@code text_fr.properties};
 * a key missing in English fails the build, one missing in French fails {@code TextsTest}.
 */
@MessageBundle("text")
interface Texts {

    @Message
    String title();

    @Message
    String skip();

    @Message
    String languages();

    @Message
    String heading_refusal();

    @Message
    String heading_acknowledgement();

    @Message
    String about_refusal(String organisation, String job);

    @Message
    String about_refusal_unnamed();

    @Message
    String about_decline(String organisation, String job);

    @Message
    String about_decline_unnamed();

    @Message
    String about_withdrawal(String organisation, String job);

    @Message
    String about_withdrawal_unnamed();

    @Message
    String separate();

    @Message
    String request_heading();

    @Message
    String request_legend();

    @Message
    String request_hint();

    @Message
    String topic_decision();

    @Message
    String topic_skills();

    @Message
    String topic_interview();

    @Message
    String topic_growth();

    @Message
    String question_label();

    @Message
    String question_hint();

    @Message
    String request_next(String recruiter, String organisation);

    @Message
    String request_next_unnamed();

    @Message
    String request_button();

    @Message
    String request_done();

    @Message
    String request_before();

    @Message
    String received_heading();

    @Message
    String received_topics();

    @Message
    String received_question();

    @Message
    String received_more();

    @Message
    String next_heading();

    @Message
    String next_intro();

    @Message
    String next_learn();

    @Message
    String next_people();

    @Message
    String next_roles();

    @Message
    String rating_heading();

    @Message
    String rating_legend(String organisation);

    @Message
    String rating_legend_unnamed();

    @Message
    String rating_scale();

    @Message
    String comment_label();

    @Message
    String comment_hint();

    @Message
    String rating_next();

    @Message
    String rating_button();

    @Message
    String rating_on_record();

    @Message
    String rating_change_button();

    @Message
    String rating_done();

    @Message
    String error_title();

    @Message
    String error_heading();

    @Message
    String error_topics();

    @Message
    String error_question();

    @Message
    String error_score();

    @Message
    String error_comment();

    @Message
    String closed_title();

    @Message
    String closed_body();

    @Message
    String closed_next();

    @Message
    String too_large_title();

    @Message
    String too_large_body();

    @Message
    String too_large_next();

    @Message
    String unavailable_title();

    @Message
    String unavailable_body();

    @Message
    String unavailable_next();
}
