package io.hearback.intake.console;

import io.hearback.contract.ReasonCode;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the console calls whatever has a code, in {@code messages/consoleTerm_<language>.properties}. */
@MessageBundle(value = "consoleTerm", locale = "en")
public interface ConsoleTerms {

    @Message
    String reason(ReasonCode reason);

    @Message
    String done(Done done);
}
