package io.hearback.feedback.candidate;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of the page that asks to stay in touch; what is agreed to has a version, see {@link io.hearback.feedback.consent.Consents}. The words themselves stand in {@code messages/stay_en.properties} and {@code stay_fr.properties};
 * a key missing in English fails the build, one missing in French fails {@code TextsTest}.
 */
@MessageBundle("stay")
interface ContactTexts {

    @Message
    String title();

    @Message
    String heading();

    @Message
    String about(String organisation);

    @Message
    String about_unnamed();

    @Message
    String agree_heading();

    @Message
    String change_heading();

    @Message
    String months_legend();

    @Message
    String months_3();

    @Message
    String months_6();

    @Message
    String months_12();

    @Message
    String months_24();

    @Message
    String agree(String organisation);

    @Message
    String agree_unnamed();

    @Message
    String button();

    @Message
    String on_heading();

    @Message
    String on_until(String given, String until);

    @Message
    String withdraw();

    @Message
    String link_about();

    @Message
    String link();

    @Message
    String history_heading();

    @Message
    String history_given(String given, String until);

    @Message
    String history_ended(String given, String until, String ended);

    @Message
    String history_version(String version);

    @Message
    String done_agreed();

    @Message
    String done_withdrawn();

    @Message
    String error_months();

    @Message
    String error_agree();

    @Message
    String withdrawal_title();

    @Message
    String withdrawal_heading();

    @Message
    String withdrawal_body();

    @Message
    String withdrawn_heading();

    @Message
    String withdrawn_body();
}
