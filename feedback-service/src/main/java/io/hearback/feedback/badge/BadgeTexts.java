package io.hearback.feedback.badge;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words on the badge, in {@code messages/badge_<language>.properties}. */
@MessageBundle(value = "badge", locale = "en")
public interface BadgeTexts {

    @Message
    String title();

    @Message
    String speed(Speed speed);

    @Message
    String kept(int percent);

    @Message
    String days(int days);

    @Message
    String tooFew(int fewest);

    @Message
    String period(String first, String last);
}
