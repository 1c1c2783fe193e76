package io.hearback.feedback.insight;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of numbers, in {@code messages/insight_<language>.properties}. */
@MessageBundle(value = "insight", locale = "en")
public interface InsightTexts {

    @Message
    String title();

    @Message
    String intro();

    @Message
    String parts();

    @Message
    String partInsight();

    @Message
    String partSilence();

    @Message
    String partDefinitions();

    @Message
    String periods();

    @Message
    String lastDays(int days);

    @Message
    String lastYear();

    @Message
    String period(String first, String last);

    @Message
    String filters();

    @Message
    String filtersSet(long count);

    @Message
    String fromLabel();

    @Message
    String toLabel();

    @Message
    String teamLabel();

    @Message
    String countryLabel();

    @Message
    String stageLabel();

    @Message
    String reasonLabel();

    @Message
    String kindLabel();

    @Message
    String recruiterLabel();

    @Message
    String jobLabel();

    @Message
    String codeHint();

    @Message
    String all();

    @Message
    String show();

    @Message
    String showAll();

    @Message
    String errorHeading();

    @Message
    String errorDay();

    @Message
    String errorCode();

    @Message
    String emptyTitle();

    @Message
    String emptyTeach();

    @Message
    String emptyFilter();

    @Message
    String measures();

    @Message
    String interval(String range);

    @Message
    String basis(String n);

    @Message
    String benchmarkIs(String value);

    @Message
    String notYet();

    @Message
    String withheld();

    @Message
    String tooFew();

    @Message
    String nothing();

    @Message
    String seeList();

    @Message
    String seeListOf(String name);

    @Message
    String seeMeaning();

    @Message
    String seeMeaningOf(String name);

    @Message
    String byStage();

    @Message
    String stage();

    @Message
    String charts();

    @Message
    String table();

    @Message
    String drawing(String name);

    @Message
    String png();

    @Message
    String pngOf(String name);

    @Message
    String outcomes();

    @Message
    String noticesSent();

    @Message
    String feedbackRequests();

    @Message
    String answers();

    @Message
    String ratings();

    @Message
    String step();

    @Message
    String people();

    @Message
    String between(String low, String high);

    @Message
    String waited();

    @Message
    String notices();

    @Message
    String promiseLine(String time);

    @Message
    String team();

    @Message
    String noTeam();

    @Message
    String noReason();

    @Message
    String week();

    @Message
    String andBefore(String week);

    @Message
    String median();

    @Message
    String ninety();

    @Message
    String daysUnit();

    @Message
    String hoursUnit();

    @Message
    String minutesUnit();

    @Message
    String kept();

    @Message
    String reason();

    @Message
    String helpfulYes();

    @Message
    String helpfulNo();

    @Message
    String declines();

    @Message
    String dayOne(String number);

    @Message
    String days(String number);

    @Message
    String hourOne(String number);

    @Message
    String hours(String number);

    @Message
    String minuteOne(String number);

    @Message
    String minutes(String number);

    @Message
    String secondOne(String number);

    @Message
    String seconds(String number);

    @Message
    String printHint();

    @Message
    String back();

    @Message
    String decidedOn(String day);

    @Message
    String askedOn(String day);

    @Message
    String noNotice();

    @Message
    String listEmptyTitle();

    @Message
    String listEmpty();

    @Message
    String openStory(String id);

    @Message
    String nextPage();

    @Message
    String pages();

    @Message
    String keysHint();

    @Message
    String silenceTitle();

    @Message
    String silenceIntro();

    @Message
    String silenceLate(String count);

    @Message
    String silenceSoon(String count);

    @Message
    String late();

    @Message
    String soon();

    @Message
    String dueBy(String day);

    @Message
    String waitsSince(String day);

    @Message
    String someone();

    @Message
    String holding();

    @Message
    String holdingTo(String id);

    @Message
    String silenceEmptyTitle();

    @Message
    String silenceEmpty();

    @Message
    String desk();

    @Message
    String undecided();

    @Message
    String definitionsTitle();

    @Message
    String definitionsIntro();

    @Message
    String allDefinitions();

    @Message
    String formula();

    @Message
    String denominator();

    @Message
    String exclusions();

    @Message
    String minimum();

    @Message
    String minimumIs(int count);

    @Message
    String minimumNone();

    @Message
    String source();

    @Message
    String published();

    @Message
    String publishedNote();

    @Message
    String seeNumber();

    @Message
    String code();

    @Message
    String badgeTitle();

    @Message
    String badgeIntro();

    @Message
    String badgeOn();

    @Message
    String badgeOff();

    @Message
    String badgeSwitchOn();

    @Message
    String badgeSwitchOff();

    @Message
    String badgeAddress();

    @Message
    String badgeAlt();

    @Message
    String badgeAdmin();
}
