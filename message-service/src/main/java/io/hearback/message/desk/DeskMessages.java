package io.hearback.message.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The desk's own words, in {@code messages/desk_<language>.properties}. What has a code is named in {@link DeskTerms}: a
 * bundle of more than some three hundred messages does not start (Quarkus 3.34.1).
 */
@MessageBundle(value = "desk", locale = "en")
public interface DeskMessages {

    @Message
    String title();

    @Message
    String factCarriedBy();

    @Message
    String factCarries();

    @Message
    String otherNotice();

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
    String heldAts(String name);

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
    String leaves(String time);

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
    String signedOutTitle();

    @Message
    String signedOut();

    @Message
    String signInAgain();

    @Message
    String rooms();

    @Message
    String roomNotices();

    @Message
    String roomCheck();

    @Message
    String roomWords();

    @Message
    String roomStyle();

    @Message
    String toDo();

    @Message
    String toDoHeldOne();

    @Message
    String toDoHeld(int count);

    @Message
    String toDoCallOne();

    @Message
    String toDoCalls(int count);

    @Message
    String unknownTitle();

    @Message
    String unknownArrivedHelp();

    @Message
    String unknownArrived();

    @Message
    String unknownAgainHelp();

    @Message
    String unknownAgain();

    @Message
    String toDoUnknownOne();

    @Message
    String toDoUnknown(int count);

    @Message
    String filterToCall();

    @Message
    String callBy(String time);

    @Message
    String heldTitle();

    @Message
    String notApprovable();

    @Message
    String approve();

    @Message
    String recall();

    @Message
    String callTitle();

    @Message
    String talkingPoints();

    @Message
    String previewTitle();

    @Message
    String previewLeaves();

    @Message
    String previewStays();

    @Message
    String completeTitle();

    @Message
    String completeIntro(String language);

    @Message
    String formFlawed();

    @Message
    String codeLabel();

    @Message
    String codeChoose();

    @Message
    String strength();

    @Message
    String strengthHelp();

    @Message
    String advice();

    @Message
    String adviceHelp();

    @Message
    String previewButton();

    @Message
    String saveButton();

    @Message
    String versionsTitle();

    @Message
    String noReason();

    @Message
    String byRecruiter(String time);

    @Message
    String byPlatform(String time);

    @Message
    String judgedTitle();

    @Message
    String scoreLabel();

    @Message
    String score(int points);

    @Message
    String nothingToImprove();

    @Message
    String seeRemark();

    @Message
    String checkTitle();

    @Message
    String checkIntro();

    @Message
    String checkText();

    @Message
    String checkTooLong();

    @Message
    String checkGenre();

    @Message
    String checkStage();

    @Message
    String checkUnknown();

    @Message
    String checkDetect();

    @Message
    String checkCountry();

    @Message
    String checkAnyCountry();

    @Message
    String checkTemplate();

    @Message
    String checkButton();

    @Message
    String checkResult();

    @Message
    String wordsTitle();

    @Message
    String wordsIntro();

    @Message
    String wordsChanged(long count);

    @Message
    String wordsOurs();

    @Message
    String wordsChange();

    @Message
    String wordsHistory();

    @Message
    String wordsWentBack();

    @Message
    String wordOurs();

    @Message
    String wordYours();

    @Message
    String wordFlawed();

    @Message
    String wordRequired();

    @Message
    String wordOptional();

    @Message
    String wordTry();

    @Message
    String wordSave();

    @Message
    String wordBack();

    @Message
    String wordSample();

    @Message
    String wordRefused();

    @Message
    String wordRisky();

    @Message
    String styleTitle();

    @Message
    String styleIntro();

    @Message
    String styleLanguage();

    @Message
    String styleLanguageHelp();

    @Message
    String styleTone();

    @Message
    String styleBar();

    @Message
    String barRespectful();

    @Message
    String barAcceptable();

    @Message
    String styleCountry();

    @Message
    String styleCountryHelp();

    @Message
    String styleNoCountry();

    @Message
    String styleNeutral();

    @Message
    String styleNeutralHelp();

    @Message
    String styleCallFirst();

    @Message
    String styleCallFirstHelp();

    @Message
    String styleCallWithin();

    @Message
    String styleCallWithinHelp();

    @Message
    String styleSave();

    @Message
    String proofLink();

    @Message
    String proofTitle(String candidate);

    @Message
    String proofAboutTitle(String candidate);

    @Message
    String proofBack();

    @Message
    String proofIntro(String organisation, String time);

    @Message
    String proofNotice();

    @Message
    String proofId();

    @Message
    String proofTo();

    @Message
    String proofTemplate();

    @Message
    String proofWords();

    @Message
    String proofNoWords();

    @Message
    String proofWordsVersion(int version);

    @Message
    String proofMessageId();

    @Message
    String proofChanges();

    @Message
    String proofClaims();

    @Message
    String proofNoChanges();

    @Message
    String proofByPerson(String subject);

    @Message
    String proofByKey();

    @Message
    String proofBytes();

    @Message
    String proofSame();

    @Message
    String proofDiffers();

    @Message
    String proofNoBytes();
}
