package io.hearback.feedback.console;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The console's words, in {@code messages/inbox_<language>.properties}. */
@MessageBundle(value = "inbox", locale = "en")
interface InboxTexts {

    @Message
    String title();

    @Message
    String skip();

    @Message
    String rooms();

    @Message
    String roomInbox();

    @Message
    String roomTemplates();

    @Message
    String roomInsights();

    @Message
    String roomDesk();

    @Message
    String roomConsole();

    @Message
    String signOut();

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
    String inboxTitle();

    @Message
    String inboxIntro();

    @Message
    String doneMany(int count);

    @Message
    String leftMany(int count);

    @Message
    String toDo();

    @Message
    String toDoOverdueOne();

    @Message
    String toDoOverdue(int count);

    @Message
    String toDoHeldOne();

    @Message
    String toDoHeld(int count);

    @Message
    String toDoCallOne();

    @Message
    String toDoCalls(int count);

    @Message
    String parts();

    @Message
    String partOpen();

    @Message
    String partMine();

    @Message
    String partAnswered();

    @Message
    String partExpired();

    @Message
    String kinds();

    @Message
    String kindBoth();

    @Message
    String kindFeedback();

    @Message
    String kindReview();

    @Message
    String choose(String name);

    @Message
    String chooseSomeone();

    @Message
    String someone();

    @Message
    String due(String day);

    @Message
    String asked(String day);

    @Message
    String takenBy(String name);

    @Message
    String manyLegend();

    @Message
    String takeThem();

    @Message
    String releaseThem();

    @Message
    String apologise();

    @Message
    String apologyTitle();

    @Message
    String apologyIntro();

    @Message
    String apologyLeft(int count);

    @Message
    String apologySend();

    @Message
    String apologyKeep();

    @Message
    String apologyNone();

    @Message
    String giveLabel();

    @Message
    String giveThem();

    @Message
    String keysHint();

    @Message
    String emptyOpenTitle();

    @Message
    String emptyOpen();

    @Message
    String emptyMineTitle();

    @Message
    String emptyMine();

    @Message
    String emptyAnsweredTitle();

    @Message
    String emptyAnswered();

    @Message
    String emptyExpiredTitle();

    @Message
    String emptyExpired();

    @Message
    String pages();

    @Message
    String firstPage();

    @Message
    String nextPage();

    @Message
    String overdue();

    @Message
    String soon();

    @Message
    String stateAsked();

    @Message
    String stateInWork();

    @Message
    String stateAnswered();

    @Message
    String stateExpired();

    @Message
    String topicDecision();

    @Message
    String topicSkills();

    @Message
    String topicInterview();

    @Message
    String topicGrowth();

    @Message
    String errorTitle();

    @Message
    String requestTitle();

    @Message
    String back();

    @Message
    String answerKept();

    @Message
    String factTopics();

    @Message
    String factAsked();

    @Message
    String factDue();

    @Message
    String factLanguage();

    @Message
    String factAnswerBy();

    @Message
    String factTaken();

    @Message
    String nobody();

    @Message
    String byEmail();

    @Message
    String byPage();

    @Message
    String byCall();

    @Message
    String toTimeline();

    @Message
    String take();

    @Message
    String release();

    @Message
    String answerTitle();

    @Message
    String strengthTitle();

    @Message
    String gapTitle();

    @Message
    String adviceTitle();

    @Message
    String answeredBy(String name, String time);

    @Message
    String noticeSent();

    @Message
    String noticeHeld();

    @Message
    String noticeRecalled();

    @Message
    String noticeFailed();

    @Message
    String noticeWaits();

    @Message
    String toDesk();

    @Message
    String expiredTold();

    @Message
    String errorHeading();

    @Message
    String errorText();

    @Message
    String errorLong();

    @Message
    String errorLanguage();

    @Message
    String errorSignedBy();

    @Message
    String writeTitle();

    @Message
    String writeIntro();

    @Message
    String templateLabel();

    @Message
    String insert();

    @Message
    String strengthLabel();

    @Message
    String strengthHint();

    @Message
    String gapLabel();

    @Message
    String gapHint();

    @Message
    String adviceLabel();

    @Message
    String adviceHint();

    @Message
    String neverTitle();

    @Message
    String never();

    @Message
    String languageLabel();

    @Message
    String signedByLabel();

    @Message
    String secondLook();

    @Message
    String preview();

    @Message
    String send();

    @Message
    String previewTitle();

    @Message
    String judgedTitle();

    @Message
    String judgedGood();

    @Message
    String judgedDoubtful();

    @Message
    String judgedBad();

    @Message
    String unjudged();

    @Message
    String templatesTitle();

    @Message
    String templatesIntro();

    @Message
    String templateKept();

    @Message
    String templateRemoved();

    @Message
    String templatesEmptyTitle();

    @Message
    String templatesEmpty();

    @Message
    String errorName();

    @Message
    String templateChange();

    @Message
    String templateNew();

    @Message
    String nameLabel();

    @Message
    String templateKeep();

    @Message
    String templateRemove();

    @Message
    String timelineTitle();

    @Message
    String stepReceived();

    @Message
    String stepStage();

    @Message
    String stageApplication();

    @Message
    String stageScreening();

    @Message
    String stageAssessment();

    @Message
    String stageInterview();

    @Message
    String stageFinal();

    @Message
    String stageOffer();

    @Message
    String stepInterviewed();

    @Message
    String stepHired();

    @Message
    String stepReinstated();

    @Message
    String outcomeRejected();

    @Message
    String outcomeClosed();

    @Message
    String outcomeDeclined();

    @Message
    String outcomeWithdrawn();

    @Message
    String stepSent();

    @Message
    String stepHeld();

    @Message
    String stepRecalled();

    @Message
    String stepNotice();

    @Message
    String stepReview();

    @Message
    String stepAsked();

    @Message
    String toRequest();

    @Message
    String stepAnswered();

    @Message
    String stepExpired();

    @Message
    String ratingsHidden();
}
