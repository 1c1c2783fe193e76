package io.hearback.feedback.insight;

import io.hearback.contract.NoticeState;
import io.hearback.contract.OutcomeKind;
import io.hearback.contract.ReasonCode;
import io.hearback.contract.Stage;
import io.hearback.feedback.metric.Behind;
import io.hearback.feedback.offer.Reason;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What recruiters call whatever has a code, in {@code messages/code_<language>.properties}. */
@MessageBundle(value = "code", locale = "en")
public interface CodeTexts {

    @Message
    String stage(Stage stage);

    @Message
    String reason(ReasonCode reason);

    @Message
    String kind(OutcomeKind kind);

    @Message
    String decline(Reason reason);

    @Message
    String state(NoticeState state);

    @Message
    String listOf(Behind.Of of);

    @Message
    String listSays(Behind.Of of);

    @Message
    String group(Group group);

    @Message
    String plot(Plot plot);

    @Message
    String plotSays(Plot plot);

    @Message
    String plotEmpty(Plot plot);
}
