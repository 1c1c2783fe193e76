package io.hearback.feedback.privacy;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * Every word of the pages about a candidate's data. The words themselves stand in {@code messages/privacy_en.properties} and
 * {@code privacy_fr.properties}.
 */
@MessageBundle("privacy")
interface PrivacyTexts {

    @Message
    String title();

    @Message
    String intro(String organisation);

    @Message
    String what_heading();

    @Message
    String what_identity();

    @Message
    String what_application();

    @Message
    String what_messages();

    @Message
    String what_words();

    @Message
    String who_heading();

    @Message
    String who_body(String organisation);

    @Message
    String long_heading();

    @Message
    String long_body(int months);

    @Message
    String get_heading();

    @Message
    String get_body();

    @Message
    String get_read();

    @Message
    String get_file();

    @Message
    String erase_heading();

    @Message
    String erase_body();

    @Message
    String erase_link();

    @Message
    String held_heading();

    @Message
    String held_body(String date, String organisation);

    @Message
    String waiting_body(String date);

    @Message
    String erasing_heading();

    @Message
    String erasing_body();

    @Message
    String rights_body(String organisation);

    @Message
    String back();

    @Message
    String confirm_title();

    @Message
    String confirm_gone();

    @Message
    String confirm_person();

    @Message
    String confirm_words();

    @Message
    String confirm_link();

    @Message
    String confirm_stays();

    @Message
    String confirm_copy();

    @Message
    String confirm_box(String organisation);

    @Message
    String confirm_flaw();

    @Message
    String confirm_button();

    @Message
    String confirm_keep();

    @Message
    String error_title();

    @Message
    String all_title();

    @Message
    String all_body();
}
