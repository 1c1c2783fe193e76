package io.hearback.intake.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page about organisations says, in {@code messages/consoleTenant_<language>.properties}. */
@MessageBundle(value = "consoleTenant", locale = "en")
public interface TenantMessages {

    @Message
    String title();

    @Message
    String intro();

    @Message
    String refused();

    @Message
    String newTitle();

    @Message
    String id();

    @Message
    String idHelp();

    @Message
    String idFlaw();

    @Message
    String idTaken();

    @Message
    String name();

    @Message
    String nameHelp();

    @Message
    String nameFlaw();

    @Message
    String create();

    @Message
    String listTitle();

    @Message
    String none();

    @Message
    String changed(String time);

    @Message
    String issue();

    @Message
    String issueFor(String name);

    @Message
    String openedTitle(String name);

    @Message
    String openedHelp(String id);

    @Message
    String back();
}
