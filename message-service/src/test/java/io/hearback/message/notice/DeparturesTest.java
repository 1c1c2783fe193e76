package io.hearback.message.notice;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.OutcomeKind;
import io.hearback.contract.OutcomeRecorded;
import io.hearback.contract.ReasonCode;
import io.hearback.contract.SendingHours;
import io.hearback.contract.Stage;
import io.hearback.local.OnLocalPlatform;
import io.hearback.message.compose.HouseWords;
import io.hearback.message.house.House;
import io.hearback.message.house.HouseStyle;
import io.hearback.message.recipient.IntakePort;
import io.hearback.message.recipient.Recipient;
import io.hearback.message.recipient.SampleRecipients;
import io.hearback.message.schedule.Departure;
import io.hearback.message.schedule.Timetable;
import io.hearback.message.schedule.Wait;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** When the notices of an organisation leave that goes by the usual hours. Its candidates are in Paris. */
@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(IntakePort.class)
class DeparturesTest {

    private static final House USUAL = new House(
            HouseStyle.DEFAULT,
            HouseWords.NONE,
            new Timetable(SendingHours.USUAL, ZoneId.of("America/New_York"), "FR"));

    /** A Tuesday in Paris, a quarter past one. */
    private static final Instant TUESDAY = Instant.parse("2027-06-08T11:15:00Z");

    @Inject
    NoticeWriter writer;

    private static OutcomeRecorded outcome(OutcomeKind kind, Stage stage, Instant decidedAt) {
        return new OutcomeRecorded(
                UUID.randomUUID(),
                "acme",
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                kind,
                stage,
                kind == OutcomeKind.REJECTED ? ReasonCode.SKILLS_GAP : null,
                decidedAt,
                decidedAt);
    }

    private Map<NoticeKind, Notice> write(OutcomeRecorded outcome, Recipient recipient, Instant now) {
        return writer.write(outcome, recipient, USUAL, now).stream()
                .map(Draft::notice)
                .collect(Collectors.toMap(notice -> notice.occasion().kind(), notice -> notice));
    }

    private Map<NoticeKind, Notice> write(OutcomeKind kind, Stage stage, Instant decidedAt, Instant now) {
        var outcome = outcome(kind, stage, decidedAt);
        return write(outcome, SampleRecipients.of(outcome.outcomeId(), "acme"), now);
    }

    private Departure refusal(Instant decidedAt, Instant now) {
        return write(OutcomeKind.REJECTED, Stage.INTERVIEW, decidedAt, now)
                .get(NoticeKind.REFUSAL)
                .life()
                .leaves();
    }

    @Test
    void a_refusal_leaves_a_day_after_its_decision() {
        var leaves = refusal(TUESDAY, TUESDAY);
        assertThat(leaves.why()).isEqualTo(Wait.HUMANE_DELAY);
        assertThat(leaves.at())
                .isBetween(TUESDAY.plus(Duration.ofHours(24)), TUESDAY.plus(Duration.ofMinutes(24 * 60 + 15)));
    }

    @Test
    void a_refusal_that_was_decided_long_ago_leaves_after_its_grace_window() {
        assertThat(refusal(TUESDAY.minus(Duration.ofDays(4)), TUESDAY))
                .isEqualTo(new Departure(TUESDAY.plus(Duration.ofMinutes(30)), Wait.GRACE_WINDOW));
    }

    @Test
    void a_refusal_of_the_eve_of_a_weekend_or_a_holiday_waits() {
        assertMoved(
                refusal(TUESDAY, Instant.parse("2027-06-11T13:00:00Z")), "2027-06-14T06:00:00Z", Wait.FRIDAY_EVENING);
        assertMoved(refusal(TUESDAY, Instant.parse("2027-06-12T09:00:00Z")), "2027-06-14T06:00:00Z", Wait.DAY_OFF);
        assertMoved(refusal(TUESDAY, Instant.parse("2027-07-13T20:00:00Z")), "2027-07-15T06:00:00Z", Wait.HOLIDAY);
        assertMoved(refusal(TUESDAY, Instant.parse("2027-06-09T20:00:00Z")), "2027-06-10T06:00:00Z", Wait.QUIET_HOURS);
    }

    private static void assertMoved(Departure leaves, String opening, Wait why) {
        assertThat(leaves.why()).isEqualTo(why);
        assertThat(leaves.at())
                .isBetween(Instant.parse(opening), Instant.parse(opening).plusSeconds(900));
    }

    @Test
    void thanks_for_what_a_candidate_decided_need_no_thought_and_a_report_waits_for_nothing() {
        var written = write(OutcomeKind.WITHDRAWN, Stage.INTERVIEW, TUESDAY, TUESDAY);
        assertThat(written.get(NoticeKind.WITHDRAWAL_ACKNOWLEDGEMENT).life().leaves())
                .isEqualTo(new Departure(TUESDAY.plus(Duration.ofMinutes(30)), Wait.GRACE_WINDOW));
        assertThat(written.get(NoticeKind.WITHDRAWAL_REPORT).life().leaves()).isEqualTo(Departure.now(TUESDAY));
    }

    @Test
    void thanks_wake_nobody() {
        var night = Instant.parse("2027-06-09T01:00:00Z");
        assertMoved(
                write(OutcomeKind.WITHDRAWN, Stage.INTERVIEW, night, night)
                        .get(NoticeKind.WITHDRAWAL_ACKNOWLEDGEMENT)
                        .life()
                        .leaves(),
                "2027-06-09T06:00:00Z",
                Wait.QUIET_HOURS);
    }

    @Test
    void a_call_is_waited_for_until_the_notice_leaves() {
        var written = write(OutcomeKind.REJECTED, Stage.FINAL_INTERVIEW, TUESDAY, TUESDAY.plus(Duration.ofDays(3)));
        var refusal = written.get(NoticeKind.REFUSAL); // two days after a Friday
        assertMoved(refusal.life().leaves(), "2027-06-14T06:00:00Z", Wait.DAY_OFF);
        assertThat(refusal.call().by()).isEqualTo(refusal.life().sendAt());
        assertThat(written.get(NoticeKind.CALL_TASK).life().leaves().why()).isNull();
    }

    @Test
    void of_a_candidate_whose_place_is_unknown_the_organisation_s_counts() {
        var outcome = outcome(OutcomeKind.REJECTED, Stage.INTERVIEW, TUESDAY);
        var known = SampleRecipients.of(outcome.outcomeId(), "acme");
        var night = Instant.parse("2027-07-14T01:00:00Z"); // still the 13th in New York, and a holiday in France
        var candidate = known.candidate();
        var nowhere = new Recipient(
                known.outcomeId(),
                known.tenantId(),
                known.organisation(),
                new Recipient.Candidate(candidate.name(), candidate.email(), "fr", null, null),
                known.job(),
                known.recruiter(),
                known.reason(),
                false,
                null);
        assertMoved(
                write(outcome, nowhere, night).get(NoticeKind.REFUSAL).life().leaves(),
                "2027-07-15T12:00:00Z",
                Wait.HOLIDAY);
        assertMoved(
                write(outcome, SampleRecipients.workingIn(nowhere, "US"), night)
                        .get(NoticeKind.REFUSAL)
                        .life()
                        .leaves(),
                "2027-07-14T12:00:00Z",
                Wait.QUIET_HOURS);
    }
}
