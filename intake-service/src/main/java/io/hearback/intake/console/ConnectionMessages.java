package io.hearback.intake.console;

import io.hearback.intake.connection.Vendor;
import io.hearback.intake.webhook.DeliveryBook;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages about connections say, in {@code messages/consoleConnection_<language>.properties}. */
@MessageBundle(value = "consoleConnection", locale = "en")
public interface ConnectionMessages {

    @Message
    String title();

    @Message
    String intro();

    @Message
    String refused();

    @Message
    String refusedChange();

    @Message
    String listTitle();

    @Message
    String none();

    @Message
    String listens();

    @Message
    String paused();

    @Message
    String newTitle();

    @Message
    String vendorLabel();

    @Message
    String choose();

    @Message
    String vendorHelp();

    @Message
    String name();

    @Message
    String nameHelp();

    @Message
    String lineFlaw();

    @Message
    String signerTitle();

    @Message
    String signerHelp();

    @Message
    String signer();

    @Message
    String role();

    @Message
    String email();

    @Message
    String emailFlaw();

    @Message
    String usualTitle();

    @Message
    String usualHelp();

    @Message
    String language();

    @Message
    String languageHelp();

    @Message
    String zone();

    @Message
    String zoneHelp();

    @Message
    String country();

    @Message
    String countryHelp();

    @Message
    String stagesTitle();

    @Message
    String stages();

    @Message
    String stagesHelp();

    @Message
    String stagesFlaw();

    @Message
    String otherwise();

    @Message
    String apiTitle();

    @Message
    String apiHelp();

    @Message
    String apiToken();

    @Message
    String tokenSet();

    @Message
    String tokenFlaw();

    @Message
    String apiUrl();

    @Message
    String apiUrlHelp();

    @Message
    String active();

    @Message
    String activeHelp();

    @Message
    String open();

    @Message
    String save();

    @Message
    String settingsTitle();

    @Message
    String addressTitle();

    @Message
    String addressHelp();

    @Message
    String copyAddress();

    @Message
    String copySecret();

    @Message
    String copied();

    @Message
    String secretsTitle();

    @Message
    String secretsHelp();

    @Message
    String noSecret();

    @Message
    String secret();

    @Message
    String secretOurs();

    @Message
    String secretTheirs();

    @Message
    String secretTooMany();

    @Message
    String addSecret();

    @Message
    String endSecret();

    @Message
    String madeTitle();

    @Message
    String madeHint();

    @Message
    String deliveriesTitle();

    @Message
    String deliveriesHelp();

    @Message
    String noDelivery();

    @Message
    String retry();

    @Message
    String forget();

    @Message
    String forgetHelp();

    @Message
    String forgetYes();

    @Message
    String forgetNo();

    @Message
    String forgetTitle(String name);

    @Message
    String secretSince(String time);

    @Message
    String secretUntil(String time);

    @Message
    String vendor(Vendor vendor);

    @Message
    String delivery(DeliveryBook.State state);
}
