package io.hearback.intake.console;

import io.hearback.intake.key.Scope;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages about API keys say, in {@code messages/consoleKey_<language>.properties}. */
@MessageBundle(value = "consoleKey", locale = "en")
public interface KeyMessages {

    @Message
    String title();

    @Message
    String intro();

    @Message
    String newTitle();

    @Message
    String name();

    @Message
    String nameHelp();

    @Message
    String nameFlaw();

    @Message
    String scopes();

    @Message
    String scope(Scope scope);

    @Message
    String scopeHelp(Scope scope);

    @Message
    String scopesFlaw();

    @Message
    String lifetime();

    @Message
    String months(int months);

    @Message
    String issue();

    @Message
    String refused();

    @Message
    String listTitle();

    @Message
    String none();

    @Message
    String id();

    @Message
    String created();

    @Message
    String expires();

    @Message
    String expiresConfigured();

    @Message
    String lastUsed();

    @Message
    String never();

    @Message
    String state(KeyLine.State state);

    @Message
    String own();

    @Message
    String rotate();

    @Message
    String revoke();

    @Message
    String of(String name);

    @Message
    String issuedTitle();

    @Message
    String issuedHint();

    @Message
    String issuedReload();

    @Message
    String copy();

    @Message
    String copied();

    @Message
    String kept();

    @Message
    String rotateTitle(String name);

    @Message
    String rotateHelp();

    @Message
    String overlap();

    @Message
    String atOnce();

    @Message
    String days(int days);

    @Message
    String revokeTitle(String name);

    @Message
    String revokeHelp();

    @Message
    String revokeOwn();

    @Message
    String revokeYes();

    @Message
    String revokeNo();
}
