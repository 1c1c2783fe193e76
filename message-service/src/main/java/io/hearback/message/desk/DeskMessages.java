package io.hearback.message.desk;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.contract.ReasonCode;
import io.hearback.contract.Stage;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The desk's own words, in {@code messages/desk_<language>.properties}. */
@MessageBundle(value = "desk", locale = "en")
public interface DeskMessages {

    @Message
    String title();

    @Message
    String skip();

    @Message
    String signOut();

    @Message
    String noticesTitle();

    @Message
    String noticesIntro();

    @Message
    String filterLabel();

    @Message
    String filterAll();

    @Message
    String filterShow();

    @Message
    String older();

    @Message
    String newest();

    @Message
    String emptyTitle();

    @Message
    String emptyTeach();

    @Message
    String emptyExample();

    @Message
    String emptyFiltered();

    @Message
    String columnState();

    @Message
    String columnCandidate();

    @Message
    String columnJob();

    @Message
    String columnNotice();

    @Message
    String columnStage();

    @Message
    String columnLanguage();

    @Message
    String columnTime();

    @Message
    String due(String time);

    @Message
    String back();

    @Message
    String noticeTitle(String candidate);

    @Message
    String noticeAboutTitle(String candidate);

    @Message
    String callFirst(String candidate, String time);

    @Message
    String callDone();

    @Message
    String facts();

    @Message
    String factCalled();

    @Message
    String factCause();

    @Message
    String factReason();

    @Message
    String factCreated();

    @Message
    String factDue();

    @Message
    String factStateSince();

    @Message
    String factAttempts();

    @Message
    String factReply();

    @Message
    String headers();

    @Message
    String htmlPart();

    @Message
    String textPart();

    @Message
    String htmlPartOfRecruiter();

    @Message
    String linkInert();

    @Message
    String notWritten();

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
    String state(NoticeState state);

    @Message
    String meaning(NoticeState state);

    @Message
    String kind(NoticeKind kind);

    @Message
    String stage(Stage stage);

    @Message
    String reason(ReasonCode reason);
}
