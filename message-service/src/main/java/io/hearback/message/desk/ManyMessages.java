package io.hearback.message.desk;

import io.hearback.message.bulk.Bulk;
import io.hearback.message.notice.Fate;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages about many notices say, in {@code messages/many_<language>.properties}. */
@MessageBundle(value = "many", locale = "en")
public interface ManyMessages {

    @Message
    String room();

    @Message
    String roomRules();

    @Message
    String heldTitle();

    @Message
    String heldIntro();

    @Message
    String narrow();

    @Message
    String cause();

    @Message
    String all();

    @Message
    String missing(String code);

    @Message
    String choose(String candidate);

    @Message
    String withoutWords();

    @Message
    String since(String time);

    @Message
    String moreHeld();

    @Message
    String approveHelp();

    @Message
    String lookAtAll();

    @Message
    String lookAtChosen();

    @Message
    String noneHeld();

    @Message
    String recallTitle();

    @Message
    String recallIntro();

    @Message
    String batch();

    @Message
    String batchHelp();

    @Message
    String anyBatch();

    @Message
    String batchOf(String time, String id);

    @Message
    String jobTitle();

    @Message
    String jobTitleHelp();

    @Message
    String decided();

    @Message
    String firstDay();

    @Message
    String lastDay();

    @Message
    String written();

    @Message
    String writtenHelp();

    @Message
    String from();

    @Message
    String to();

    @Message
    String countFirst();

    @Message
    String count();

    @Message
    String flawed();

    @Message
    String decisionsTitle();

    @Message
    String decisionsIntro();

    @Message
    String noDecisions();

    @Message
    String backToDecisions();

    @Message
    String by(String subject);

    @Message
    String byKey();

    @Message
    String kind(Bulk.Kind kind, int count);

    @Message
    String progress(int done, int total);

    @Message
    String decideTitle();

    @Message
    String emptyDraft();

    @Message
    String approveWhat(int count);

    @Message
    String twoNeeded();

    @Message
    String askSecond();

    @Message
    String approveNow();

    @Message
    String recallable();

    @Message
    String gone();

    @Message
    String recalledBefore();

    @Message
    String recallWhat();

    @Message
    String recallNow();

    @Message
    String expires(String time);

    @Message
    String confirmTitle();

    @Message
    String asked(String subject, String time);

    @Message
    String notYourself();

    @Message
    String confirm();

    @Message
    String decline();

    @Message
    String withdraw();

    @Message
    String progressTitle();

    @Message
    String lookAgain();

    @Message
    String countDone(Bulk.Kind kind);

    @Message
    String countAlready(Bulk.Kind kind);

    @Message
    String countTooLate();

    @Message
    String countChanged();

    @Message
    String countRefused();

    @Message
    String undoTitle();

    @Message
    String undoApproval();

    @Message
    String undoRecall();

    @Message
    String undo();

    @Message
    String noticesTitle();

    @Message
    String changedSince();

    @Message
    String wouldLeave(String time);

    @Message
    String nextNotices();

    @Message
    String whoTitle();

    @Message
    String drawnUp();

    @Message
    String askedFor();

    @Message
    String declinedBy();

    @Message
    String confirmedBy();

    @Message
    String startedBy();

    @Message
    String ended();

    @Message
    String undoes();

    @Message
    String otherDecision();

    @Message
    String unknownTitle();

    @Message
    String unknownIntro();

    @Message
    String policyNever();

    @Message
    String policyAgain(String hours);

    @Message
    String lostAt();

    @Message
    String server();

    @Message
    String noneUnknown();

    @Message
    String rulesTitle();

    @Message
    String rulesIntro();

    @Message
    String onlyAdmins();

    @Message
    String alone();

    @Message
    String aloneHelp();

    @Message
    String aloneFlaw();

    @Message
    String unproved();

    @Message
    String unprovedHelp();

    @Message
    String unprovedFlaw();

    @Message
    String neverTwice();

    @Message
    String atLeastOnce();

    @Message
    String hours();

    @Message
    String hoursHelp();

    @Message
    String hoursFlaw();

    @Message
    String versionsTitle();

    @Message
    String version(int alone);

    @Message
    String undoRecallOne();

    @Message
    String undoApprovalOne();

    @Message
    String putBack();

    @Message
    String holdAgain();

    @Message
    String mayTwice();

    @Message
    String state(Bulk.State state);

    @Message
    String meaning(Bulk.State state);

    @Message
    String fate(Fate fate);

    @Message
    String done(ManyDone done);
}
