package io.hearback.feedback.candidate;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The words of the page that asks how the process was. The words themselves stand in {@code messages/rate_en.properties} and {@code rate_fr.properties};
 * a key missing in English fails the build, one missing in French fails {@code TextsTest}.
 */
@MessageBundle("rate")
interface RatingTexts {

    @Message
    String title();

    @Message
    String heading();

    @Message
    String next();

    @Message
    String legend(String organisation);

    @Message
    String legend_unnamed();

    @Message
    String scale();

    @Message
    String optional();

    @Message
    String feeling(String organisation);

    @Message
    String feeling_unnamed();

    @Message
    String very_positive();

    @Message
    String positive();

    @Message
    String neutral();

    @Message
    String negative();

    @Message
    String referral(String organisation);

    @Message
    String referral_unnamed();

    @Message
    String certainly();

    @Message
    String probably();

    @Message
    String probably_not();

    @Message
    String certainly_not();

    @Message
    String comment_label();

    @Message
    String comment_hint();

    @Message
    String rules_open();

    @Message
    String rules_about();

    @Message
    String job_relatedness();

    @Message
    String chance_to_perform();

    @Message
    String consistency();

    @Message
    String propriety();

    @Message
    String two_way();

    @Message
    String treatment();

    @Message
    String honesty();

    @Message
    String timeliness();

    @Message
    String feedback();

    @Message
    String reconsideration();

    @Message
    String lowest();

    @Message
    String highest();

    @Message
    String cannot_say();

    @Message
    String button();

    @Message
    String on_record();

    @Message
    String change_button();

    @Message
    String done();

    @Message
    String not_now();

    @Message
    String not_now_next();

    @Message
    String error_score();

    @Message
    String error_answer();

    @Message
    String error_rules();
}
