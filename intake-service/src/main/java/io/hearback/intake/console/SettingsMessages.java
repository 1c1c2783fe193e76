package io.hearback.intake.console;

import io.hearback.contract.Stage;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import java.time.DayOfWeek;

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
    String sendingTitle();

    @Message
    String sendingHelp();

    @Message
    String opens();

    @Message
    String opensFlaw();

    @Message
    String closes();

    @Message
    String closesHelp();

    @Message
    String closesFlaw();

    @Message
    String days();

    @Message
    String daysFlaw();

    @Message
    String day(DayOfWeek day);

    @Message
    String fridayCloses();

    @Message
    String fridayClosesHelp();

    @Message
    String fridayClosesFlaw();

    @Message
    String onHolidays();

    @Message
    String onHolidaysHelp();

    @Message
    String subdivision();

    @Message
    String subdivisionHelp();

    @Message
    String subdivisionFlaw();

    @Message
    String delay();

    @Message
    String delayHelp();

    @Message
    String delayFlaw();

    @Message
    String spread();

    @Message
    String spreadHelp();

    @Message
    String spreadFlaw();

    @Message
    String offersTitle();

    @Message
    String offerGuide();

    @Message
    String offerGuideHelp();

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
    String digestTitle();

    @Message
    String digest();

    @Message
    String digestNever();

    @Message
    String digestWeekly();

    @Message
    String digestMonthly();

    @Message
    String digestHelp();

    @Message
    String digestFlaw();

    @Message
    String reminderTitle();

    @Message
    String requestReminder();

    @Message
    String requestReminderHelp();

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
