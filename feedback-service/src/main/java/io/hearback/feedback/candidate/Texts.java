package io.hearback.feedback.candidate;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words that every page behind a link shares, and those of the first. The words themselves stand in {@code messages/text_en.properties} and {@code text_fr.properties};
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
    String error_title();

    @Message
    String error_heading();

    @Message
    String error_topics();

    @Message
    String error_question();

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

    @Message
    String up();

    @Message
    String told_heading();

    @Message
    String told_why();

    @Message
    String told_nothing();

    @Message
    String told_all();

    @Message
    String told_away();

    @Message
    String verdict_explanation();

    @Message
    String verdict_answer();

    @Message
    String verdict_yes();

    @Message
    String verdict_partly();

    @Message
    String verdict_no();

    @Message
    String verdict_missing();

    @Message
    String verdict_button();

    @Message
    String verdict_change();

    @Message
    String verdict_known();

    @Message
    String verdict_done();

    @Message
    String answer_by();

    @Message
    String answer_by_email();

    @Message
    String answer_by_page();

    @Message
    String answer_by_call();

    @Message
    String answer_heading();

    @Message
    String answer_strength();

    @Message
    String answer_gap();

    @Message
    String answer_advice();

    @Message
    String answer_signed(String name, String date);

    @Message
    String answer_plan();

    @Message
    String progress_asked();

    @Message
    String progress_asked_on(String date);

    @Message
    String progress_working();

    @Message
    String progress_working_on(String date);

    @Message
    String progress_due(String date);

    @Message
    String progress_overdue();

    @Message
    String progress_overdue_since(String date);

    @Message
    String progress_expired();

    @Message
    String progress_expired_on(String date);

    @Message
    String review_heading();

    @Message
    String review_intro();

    @Message
    String review_right();

    @Message
    String review_open();

    @Message
    String review_label();

    @Message
    String review_hint();

    @Message
    String review_button();

    @Message
    String review_done();

    @Message
    String review_received_heading();

    @Message
    String review_next();

    @Message
    String review_answer_heading();

    @Message
    String rooms_heading();

    @Message
    String room_plan();

    @Message
    String room_plan_left(long count);

    @Message
    String room_plan_about();

    @Message
    String room_rating();

    @Message
    String room_rated();

    @Message
    String room_rating_about();

    @Message
    String room_contact();

    @Message
    String room_contact_on();

    @Message
    String room_contact_about();

    @Message
    String foot_data();

    @Message
    String foot_close();

    @Message
    String confirm_title();

    @Message
    String confirm_body();

    @Message
    String confirm_box();

    @Message
    String confirm_button();

    @Message
    String confirm_why();

    @Message
    String closing_title();

    @Message
    String closing_body();

    @Message
    String closing_stays();

    @Message
    String closing_button();

    @Message
    String closing_done();

    @Message
    String closing_done_body();

    @Message
    String error_verdict();

    @Message
    String error_too_long();

    @Message
    String error_answer_by();

    @Message
    String error_review();
}
