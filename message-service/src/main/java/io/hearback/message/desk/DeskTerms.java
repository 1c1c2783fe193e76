package io.hearback.message.desk;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.contract.ReasonCode;
import io.hearback.contract.ReasonDetail;
import io.hearback.contract.Stage;
import io.hearback.message.compose.Tone;
import io.hearback.message.promise.Haste;
import io.hearback.message.respect.Genre;
import io.hearback.message.respect.Verdict;
import io.hearback.message.schedule.Wait;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the desk calls whatever has a code, in {@code messages/term_<language>.properties}. */
@MessageBundle(value = "term", locale = "en")
public interface DeskTerms {

    @Message
    String state(NoticeState state);

    @Message
    String meaning(NoticeState state);

    @Message
    String kind(NoticeKind kind);

    @Message
    String wait(Wait wait);

    @Message
    String stage(Stage stage);

    @Message
    String reason(ReasonCode reason);

    @Message
    String held(Held held);

    @Message
    String heldHelp(Held held);

    @Message
    String detail(ReasonDetail detail);

    @Message
    String detailHelp(ReasonDetail detail);

    @Message
    String reasonFlaw(ReasonFlaw flaw);

    @Message
    String verdict(Verdict verdict);

    @Message
    String genre(Genre genre);

    @Message
    String done(Done done);

    @Message
    String tone(Tone tone);

    @Message
    String sentenceKind(SentenceKind kind);

    @Message
    String placeholder(Placeholder placeholder);

    @Message
    String styleFlaw(StyleFlaw flaw);

    @Message
    String haste(Haste haste);
}
