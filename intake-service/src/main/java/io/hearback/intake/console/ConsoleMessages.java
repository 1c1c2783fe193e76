package io.hearback.intake.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The console's own words, in {@code messages/console_<language>.properties}. What has a code is named in
 * {@link ConsoleTerms}: a bundle of more than some three hundred messages does not start (Quarkus 3.34.1).
 */
@MessageBundle(value = "console", locale = "en")
public interface ConsoleMessages {

    @Message
    String title();

    @Message
    String skip();

    @Message
    String signOut();

    @Message
    String installation();

    @Message
    String rooms();

    @Message
    String roomOverview();

    @Message
    String roomReasons();

    @Message
    String roomImports();

    @Message
    String roomKeys();

    @Message
    String roomConnections();

    @Message
    String roomSettings();

    @Message
    String roomTenants();

    @Message
    String signInTitle();

    @Message
    String signInIntro();

    @Message
    String signInProblem();

    @Message
    String organisationLabel();

    @Message
    String organisationHelp();

    @Message
    String keyLabel();

    @Message
    String keyHelp();

    @Message
    String signInButton();

    @Message
    String signedOutTitle();

    @Message
    String signedOut();

    @Message
    String signInAgain();

    @Message
    String overviewTitle();

    @Message
    String outcomesToday();

    @Message
    String overviewUnmapped(int count);

    @Message
    String overviewMap();

    @Message
    String firstTitle();

    @Message
    String firstTeach();

    @Message
    String firstKey();

    @Message
    String firstReport();

    @Message
    String firstReasons();

    @Message
    String installationIntro();

    @Message
    String reasonsTitle();

    @Message
    String reasonsIntro();

    @Message
    String unmappedTitle();

    @Message
    String unmappedHelp();

    @Message
    String unmappedNone();

    @Message
    String seen(String times, String time);

    @Message
    String means(String name);

    @Message
    String choose();

    @Message
    String map();

    @Message
    String mappedTitle();

    @Message
    String mappedAt(String time);

    @Message
    String noMeaning();

    @Message
    String change();

    @Message
    String mappedNone();

    @Message
    String unmappedCount();
}
