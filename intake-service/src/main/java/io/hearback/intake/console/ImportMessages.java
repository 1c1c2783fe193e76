package io.hearback.intake.console;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.OutcomeKind;
import io.hearback.contract.Stage;
import io.hearback.intake.imports.Import;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of imports say, in {@code messages/imports_<language>.properties}. */
@MessageBundle(value = "imports", locale = "en")
public interface ImportMessages {

    @Message
    String title();

    @Message
    String intro();

    @Message
    String sendTitle();

    @Message
    String file();

    @Message
    String fileHelp();

    @Message
    String tryOut();

    @Message
    String sendForReal();

    @Message
    String sendAgain();

    @Message
    String sendHelp();

    @Message
    String againHelp();

    @Message
    String noScript();

    @Message
    String chooseFile();

    @Message
    String wrongEnding();

    @Message
    String brokeOff();

    @Message
    String sending();

    @Message
    String reading();

    @Message
    String onlyRecruiters();

    @Message
    String latest();

    @Message
    String none();

    @Message
    String one(String time);

    @Message
    String back();

    @Message
    String dryRun();

    @Message
    String lines(String count);

    @Message
    String progress();

    @Message
    String countLines();

    @Message
    String countRecorded();

    @Message
    String countWould();

    @Message
    String countReplayed();

    @Message
    String countRefused();

    @Message
    String batch();

    @Message
    String nothingRecorded();

    @Message
    String running();

    @Message
    String interrupted();

    @Message
    String flaws();

    @Message
    String flawsNone();

    @Message
    String flawsNext();

    @Message
    String flawsFirst();

    @Message
    String line();

    @Message
    String field();

    @Message
    String rule();

    @Message
    String fix();

    @Message
    String forecast();

    @Message
    String forecastHelp();

    @Message
    String forecastUnknown();

    @Message
    String forecastOthers(String count);

    @Message
    String exampleLine(String number);

    @Message
    String nothingSent();

    @Message
    String held(String why);

    @Message
    String leaves(String time);

    @Message
    String country(String name);

    @Message
    String noReason();

    @Message
    String state(Import.State state);

    @Message
    String outcome(OutcomeKind kind);

    @Message
    String stage(Stage stage);

    @Message
    String notice(NoticeKind kind);

    @Message
    String why(HeldFor why);

    @Message
    String verdict(Respect verdict);
}
