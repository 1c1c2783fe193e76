package io.hearback.intake.console;

import io.hearback.contract.Stage;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page about an organisation's settings says, in {@code messages/consoleSetting_<language>.properties}. */
@MessageBundle(value = "consoleSetting", locale = "en")
public interface SettingsMessages {

    @Message
    String title();

    @Message
    String intro();

    @Message
    String fixed();

    @Message
    String refused();

    @Message
    String outdated();

    @Message
    String outdatedLook();

    @Message
    String brandTitle();

    @Message
    String name();

    @Message
    String nameFlaw();

    @Message
    String colour();

    @Message
    String colourHelp();

    @Message
    String colourFlaw();

    @Message
    String logo();

    @Message
    String logoHelp();

    @Message
    String logoFlaw();

    @Message
    String languagesTitle();

    @Message
    String offered();

    @Message
    String offeredHelp();

    @Message
    String offeredFlaw();

    @Message
    String standard();

    @Message
    String standardHelp();

    @Message
    String standardFlaw();

    @Message
    String placeTitle();

    @Message
    String zone();

    @Message
    String zoneHelp();

    @Message
    String zoneFlaw();

    @Message
    String country();

    @Message
    String countryHelp();

    @Message
    String countryFlaw();

    @Message
    String promisesTitle();

    @Message
    String promisesHelp();

    @Message
    String promisesFlaw();

    @Message
    String stage(Stage stage);

    @Message
    String keepingTitle();

    @Message
    String retention();

    @Message
    String retentionHelp();

    @Message
    String retentionFlaw();

    @Message
    String window();

    @Message
    String windowHelp();

    @Message
    String windowFlaw();

    @Message
    String save();

    @Message
    String limitTitle();

    @Message
    String limitOwn(String number);

    @Message
    String limitUsual();

    @Message
    String limitWho();
}
