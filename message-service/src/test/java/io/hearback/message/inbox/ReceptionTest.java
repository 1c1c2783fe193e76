package io.hearback.message.inbox;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.contract.OutcomeRecorded;
import io.hearback.contract.ReasonCode;
import io.hearback.contract.Stage;
import io.hearback.contract.Topics;
import io.hearback.local.OnLocalPlatform;
import io.hearback.message.notice.Move;
import io.hearback.message.notice.Notice;
import io.hearback.message.notice.NoticeKey;
import io.hearback.message.notice.NoticeQueue;
import io.hearback.message.notice.NoticeShelf;
import io.hearback.message.notice.Verdict;
import io.hearback.message.recipient.FakeIntake;
import io.hearback.message.recipient.IntakePort;
import io.hearback.message.recipient.IntakeUnavailableException;
import io.hearback.message.recipient.Recipient;
import io.hearback.message.recipient.SampleRecipients;
import io.hearback.message.tenant.TenantId;
import io.hearback.message.tenant.TenantWall;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;

import static io.hearback.contract.NoticeKind.CALL_TASK;
import static io.hearback.contract.NoticeKind.DECLINE_ACKNOWLEDGEMENT;
import static io.hearback.contract.NoticeKind.DECLINE_REPORT;
import static io.hearback.contract.NoticeKind.REFUSAL;
import static io.hearback.contract.NoticeKind.WITHDRAWAL_ACKNOWLEDGEMENT;
import static io.hearback.contract.NoticeKind.WITHDRAWAL_REPORT;
import static io.hearback.contract.NoticeState.HELD;
import static io.hearback.contract.NoticeState.RECALLED;
import static io.hearback.contract.NoticeState.SCHEDULED;
import static io.hearback.contract.NoticeState.SENT;
import static io.hearback.contract.NoticeState.SUPERSEDED;
import static io.hearback.message.respect.Verdict.DISRESPECTFUL;
import static io.hearback.message.respect.Verdict.RESPECTFUL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(IntakePort.class)
class ReceptionTest {

    @Inject
    Reception reception;

    @Inject
    FakeIntake intake;

    @Inject
    NoticeShelf shelf;

    @Inject
    NoticeQueue queue;

    @Inject
    Clock clock;

    @Inject
    NoticeKey key;

    @Inject
    TenantWall wall;

    private final SampleOutcomes outcomes = SampleOutcomes.ofAcme();

    @BeforeEach
    void clear() {
        shelf.clear();
    }

    @AfterEach
    void intakeIsThere() {
        intake.comesBack();
    }

    private Reading.Event event(OutcomeRecorded outcome) {
        return event(outcome, null);
    }

    private Reading.Event event(OutcomeRecorded outcome, String traceparent) {
        var position = new Position(
                Topics.APPLICATION_OUTCOMES, 0, ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50));
        return new Reading.Event(position, UUID.randomUUID(), traceparent, outcome);
    }

    private OutcomeRecorded known(OutcomeRecorded outcome) {
        intake.knows(outcome.outcomeId(), outcome.tenantId(), "Camille Martin", "camille@example.org");
        return outcome;
    }

    private void takeIn(OutcomeRecorded... heard) {
        reception.takeIn(Arrays.stream(heard).<Reading>map(this::event).toList());
    }

    /** Of the candidate's notices. */
    private List<NoticeState> states() {
        return shelf.ofApplication(outcomes.application()).stream()
                .filter(Notice::isToCandidate)
                .map(notice -> notice.life().state())
                .toList();
    }

    private String causeOf(int index) {
        return shelf.ofApplication(outcomes.application()).stream()
                .filter(Notice::isToCandidate)
                .toList()
                .get(index)
                .life()
                .cause();
    }

    private List<NoticeKind> kinds() {
        return shelf.ofApplication(outcomes.application()).stream()
                .map(notice -> notice.occasion().kind())
                .toList();
    }

    private Notice one(NoticeKind kind) {
        return shelf.one(outcomes.application(), kind);
    }

    private void takeIn(OutcomeRecorded outcome, UnaryOperator<Recipient> known) {
        intake.knows(known.apply(SampleRecipients.of(outcome.outcomeId(), outcome.tenantId())));
        takeIn(outcome);
    }

    private String quarantinedAs(Reading.Event event) {
        return shelf.quarantine().stream()
                .filter(row -> row.get("offset").equals(event.position().offset()))
                .map(row -> (String) row.get("reason"))
                .findFirst()
                .orElse(null);
    }

    /** Hands over whatever of this application is due, and lets the server accept it. */
    private void send() {
        var later = clock.instant().plus(Duration.ofHours(1));
        var token = UUID.randomUUID();
        for (var notice : queue.claim(token, 100, later, Duration.ofMinutes(1))) {
            queue.beginHandOver(notice.id(), token, later, Duration.ofMinutes(1));
            queue.conclude(notice.id(), token, new Verdict(Move.ACCEPT, "SMTP_250", "250 ok", null), later);
        }
    }

    @Test
    void a_refusal_becomes_a_notice_that_leaves_after_its_grace_window() {
        var before = clock.instant();
        takeIn(known(outcomes.rejected(1)));
        var notice = shelf.ofApplication(outcomes.application()).getFirst();
        assertThat(notice.life().state()).isEqualTo(SCHEDULED);
        assertThat(notice.life().sendAt())
                .isBetween(before.plus(Duration.ofMinutes(30)), clock.instant().plus(Duration.ofMinutes(30)));
        assertThat(notice.date()).isEqualTo(notice.life().sendAt());
        assertThat(notice.parties().candidate().address()).isEqualTo("camille@example.org");
    }

    @Test
    void the_whole_topic_again_makes_no_second_notice() {
        var events = new ArrayList<Reading>();
        for (int i = 1; i <= 20; i++) {
            events.add(event(known(outcomes.rejected(i))));
        }
        reception.takeIn(events);
        var asked = intake.questions();
        var before = shelf.ofApplication(outcomes.application());
        assertThat(before).hasSize(20);
        reception.takeIn(events);
        reception.takeIn(events.reversed());
        assertThat(intake.questions()).as("nobody is asked again").isEqualTo(asked);
        assertThat(shelf.ofApplication(outcomes.application())).isEqualTo(before);
    }

    @Test
    void the_same_outcome_in_another_event_makes_no_second_notice() {
        var outcome = known(outcomes.rejected(1));
        takeIn(outcome, outcome);
        takeIn(outcome);
        assertThat(states()).containsExactly(SCHEDULED);
    }

    @Test
    void one_question_asks_for_the_people_of_a_whole_batch() {
        var asked = intake.questions();
        var many = new OutcomeRecorded[300];
        Arrays.setAll(many, i -> known(SampleOutcomes.ofAcme().rejected(1)));
        takeIn(many);
        assertThat(intake.questions()).isEqualTo(asked + 1);
    }

    @Test
    void a_reinstatement_in_the_same_batch_recalls() {
        takeIn(known(outcomes.rejected(1)), outcomes.reinstated(2));
        assertThat(states()).containsExactly(RECALLED);
        assertThat(causeOf(0)).isEqualTo("REINSTATED");
    }

    @Test
    void a_reinstatement_recalls_an_earlier_notice() {
        takeIn(known(outcomes.rejected(1)));
        takeIn(outcomes.reinstated(2));
        assertThat(states()).containsExactly(RECALLED);
        assertThat(causeOf(0)).isEqualTo("REINSTATED");
    }

    @Test
    void a_reinstatement_that_comes_first_recalls_what_comes_late() {
        takeIn(outcomes.reinstated(2));
        takeIn(known(outcomes.rejected(1)));
        assertThat(states()).containsExactly(RECALLED);
    }

    @Test
    void a_newer_outcome_supersedes() {
        takeIn(known(outcomes.rejected(1)));
        takeIn(known(outcomes.withdrawn(2)));
        assertThat(states()).containsExactly(SUPERSEDED, SCHEDULED);
        assertThat(causeOf(0)).isEqualTo("NEWER_OUTCOME");
    }

    @Test
    void a_stale_outcome_is_superseded_at_once() {
        takeIn(known(outcomes.withdrawn(2)));
        takeIn(known(outcomes.rejected(1)));
        assertThat(states()).containsExactly(SUPERSEDED, SCHEDULED);
    }

    @Test
    void another_application_s_outcome_changes_nothing() {
        takeIn(known(outcomes.rejected(1)));
        takeIn(known(SampleOutcomes.ofAcme().rejected(2)));
        assertThat(states()).containsExactly(SCHEDULED);
    }

    @Test
    void a_second_refusal_is_held_for_a_person() {
        takeIn(known(outcomes.rejected(1)));
        send();
        takeIn(known(outcomes.rejected(2)));
        assertThat(states()).containsExactly(SENT, HELD);
        assertThat(causeOf(1)).isEqualTo("ALREADY_INFORMED");
    }

    @Test
    void a_refusal_after_a_reinstatement_is_a_first_one_again() {
        takeIn(known(outcomes.rejected(1)));
        send();
        takeIn(outcomes.reinstated(2));
        takeIn(known(outcomes.rejected(3)));
        assertThat(states()).containsExactly(SENT, SCHEDULED);
    }

    @Test
    void a_sent_notice_is_never_recalled() {
        takeIn(known(outcomes.rejected(1)));
        send();
        takeIn(outcomes.reinstated(2));
        assertThat(states()).containsExactly(SENT);
    }

    @Test
    void a_reason_without_its_details_is_held_for_a_person() {
        var outcome = outcomes.rejected(1);
        intake.knowsWithoutDetails(outcome.outcomeId(), "acme");
        takeIn(outcome);
        assertThat(states()).containsExactly(HELD);
        assertThat(causeOf(0)).isNotBlank();
    }

    @Test
    void a_reason_that_is_not_mapped_is_held_for_a_person_and_nothing_is_made_up() {
        takeIn(
                outcomes.rejectedUnmapped(1),
                known -> SampleRecipients.because(known, SampleRecipients.unmapped("Not a fit")));
        assertThat(states()).containsExactly(HELD);
        assertThat(causeOf(0)).isEqualTo("REASON_UNMAPPED");
        assertThat(one(REFUSAL).complete()).isFalse();
        assertThat(one(REFUSAL).occasion().atsReason()).isEqualTo("Not a fit");
    }

    @Test
    void a_reason_that_was_mapped_meanwhile_is_used() {
        takeIn(outcomes.rejectedUnmapped(1), known -> known);
        assertThat(states()).containsExactly(SCHEDULED);
        assertThat(one(REFUSAL).occasion().reason()).isEqualTo(ReasonCode.SKILLS_GAP);
    }

    @Test
    void where_no_reason_may_be_stated_none_is_missing_and_none_is_said() {
        takeIn(
                outcomes.rejectedUnmapped(1),
                known -> SampleRecipients.workingIn(SampleRecipients.because(known, null), "DE"));
        var other = SampleOutcomes.ofAcme();
        var outcome = other.rejected(1);
        intake.knows(SampleRecipients.workingIn(SampleRecipients.of(outcome.outcomeId(), "acme"), "DE"));
        takeIn(outcome);

        assertThat(states()).containsExactly(SCHEDULED);
        var given = shelf.one(other.application(), REFUSAL);
        assertThat(given.life().state()).isEqualTo(SCHEDULED);
        assertThat(given.wording().text()).doesNotContain("Kubernetes", "la clarté");
    }

    @Test
    void a_forbidden_ground_is_held() {
        takeIn(
                outcomes.rejected(1),
                known -> SampleRecipients.because(
                        SampleRecipients.inEnglish(known),
                        SampleRecipients.skills(List.of("you are too old for our team"), null)));
        assertThat(states()).containsExactly(HELD);
        assertThat(causeOf(0)).isEqualTo("BELOW_BAR");
        assertThat(one(REFUSAL).edition().verdict()).isEqualTo(DISRESPECTFUL);
    }

    @Test
    void a_risky_ground_is_held_whatever_the_verdict() {
        takeIn(
                outcomes.rejected(1),
                known -> SampleRecipients.because(
                        SampleRecipients.inEnglish(known),
                        SampleRecipients.skills(List.of("you are overqualified for this role"), null)));
        assertThat(states()).containsExactly(HELD);
        assertThat(causeOf(0)).isEqualTo("RISKY_GROUND");
    }

    @Test
    void every_notice_is_judged_before_it_is_scheduled() {
        takeIn(known(outcomes.rejected(1)));
        var edition = one(REFUSAL).edition();
        assertThat(edition.verdict()).isEqualTo(RESPECTFUL);
        assertThat(edition.reasonVersion()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"FINAL_INTERVIEW", "OFFER"})
    void who_came_far_is_called_first(Stage stage) {
        var before = clock.instant();
        takeIn(known(outcomes.rejected(1, stage)));
        assertThat(kinds()).containsExactly(REFUSAL, CALL_TASK);
        var refusal = one(REFUSAL);
        assertThat(refusal.life().state()).isEqualTo(SCHEDULED);
        assertThat(refusal.call().calledAt()).isNull();
        assertThat(refusal.call().by())
                .isBetween(before.plus(Duration.ofDays(2)), clock.instant().plus(Duration.ofDays(2)));
        assertThat(refusal.life().sendAt()).isEqualTo(refusal.call().by());
        var task = one(CALL_TASK);
        assertThat(task.about()).isEqualTo(refusal.id());
        assertThat(task.to().address()).isEqualTo("lea.bernard@acme.example");
        assertThat(task.link()).isNull();
        assertThat(task.life().sendAt()).as("at once").isEqualTo(task.life().createdAt());
        assertThat(task.wording().text()).contains("Camille Martin", "Kubernetes");
    }

    @Test
    void nobody_is_called_about_a_refusal_that_a_person_has_yet_to_complete() {
        var outcome = outcomes.rejected(1, Stage.OFFER);
        intake.knowsWithoutDetails(outcome.outcomeId(), "acme");
        takeIn(outcome);
        assertThat(kinds()).containsExactly(REFUSAL);
        assertThat(one(REFUSAL).call()).isNull();
    }

    @Test
    void nobody_is_called_again_about_a_second_refusal() {
        takeIn(known(outcomes.rejected(1)));
        send();
        takeIn(known(outcomes.rejected(2, Stage.OFFER)));
        assertThat(kinds()).containsExactly(REFUSAL, REFUSAL);
        assertThat(shelf.ofApplication(outcomes.application()).getLast().call()).isNull();
    }

    @Test
    void a_reinstatement_retires_the_call_task_too() {
        takeIn(known(outcomes.rejected(1, Stage.OFFER)), outcomes.reinstated(2));
        assertThat(one(REFUSAL).life().state()).isEqualTo(RECALLED);
        assertThat(one(CALL_TASK).life().state()).isEqualTo(RECALLED);
    }

    @Test
    void a_known_outcome_in_another_event_adds_no_call_task() {
        var outcome = outcomes.rejected(1, Stage.OFFER);
        intake.knowsWithoutDetails(outcome.outcomeId(), "acme");
        takeIn(outcome);
        takeIn(known(outcome));
        assertThat(kinds()).containsExactly(REFUSAL);
    }

    @Test
    void who_declines_an_offer_is_thanked_and_the_recruiter_reads_why() {
        takeIn(
                outcomes.declined(1),
                known -> SampleRecipients.saying(
                        known,
                        "Merci pour tout.\r\n\r\nUne autre équipe, plus près de chez moi.\n{{link}} <b>Bcc: x</b>"));
        assertThat(kinds()).containsExactly(DECLINE_ACKNOWLEDGEMENT, DECLINE_REPORT);
        assertThat(one(DECLINE_ACKNOWLEDGEMENT).wording().language()).isEqualTo("fr");
        assertThat(one(DECLINE_ACKNOWLEDGEMENT).wording().text()).doesNotContain("plus près");
        var report = one(DECLINE_REPORT);
        assertThat(report.wording().language()).as("the organisation's").isEqualTo("en");
        assertThat(report.wording().text())
                .contains("> Merci pour tout.\n", "> Une autre équipe, plus près de chez moi.\n", "> {\u2060{link}}")
                .containsOnlyOnce("{{link}}");
        assertThat(report.wording().html())
                .contains("&lt;b&gt;Bcc: x&lt;/b&gt;")
                .containsOnlyOnce("{{link}}");
        assertThat(report.about()).isEqualTo(one(DECLINE_ACKNOWLEDGEMENT).id());
    }

    @Test
    void what_a_candidate_wrote_does_not_wait_for_an_acknowledgement_that_is_held() {
        var outcome = SampleOutcomes.of("plain").declined(1);
        intake.knows(SampleRecipients.saying(SampleRecipients.of(outcome.outcomeId(), "plain"), "Une autre équipe."));
        wall.inside(new TenantId("plain"), handle -> handle.execute("""
                        insert into house_sentence (tenant_id, version, language, key, sentence, changed_at, changed_by)
                        values ('plain', 1, 'fr', 'respect', 'Vous êtes trop âgée pour notre équipe, de toute façon.',
                            now(), 'test') on conflict do nothing"""));
        takeIn(outcome);
        assertThat(shelf.one(outcome.applicationId(), DECLINE_ACKNOWLEDGEMENT)
                        .life()
                        .state())
                .isEqualTo(HELD);
        assertThat(shelf.one(outcome.applicationId(), DECLINE_REPORT).life().state())
                .isEqualTo(SCHEDULED);
    }

    @Test
    void who_withdraws_is_thanked_and_the_recruiter_hears_of_it() {
        takeIn(known(outcomes.withdrawn(1)));
        assertThat(kinds()).containsExactly(WITHDRAWAL_ACKNOWLEDGEMENT, WITHDRAWAL_REPORT);
    }

    @Test
    void an_outcome_whose_people_are_gone_is_quarantined_and_the_others_go_on() {
        var gone = event(SampleOutcomes.ofAcme().rejected(1));
        var good = event(known(outcomes.rejected(1)));
        reception.takeIn(List.of(gone, good));
        assertThat(quarantinedAs(gone)).isEqualTo("RECIPIENT_GONE");
        assertThat(states()).containsExactly(SCHEDULED);
    }

    @Test
    void another_tenant_s_people_are_never_written_to() {
        var outcome = outcomes.rejected(1);
        intake.knows(outcome.outcomeId(), "globex", "Camille Martin", "camille@example.org");
        var event = event(outcome);
        reception.takeIn(List.of(event));
        assertThat(quarantinedAs(event)).isEqualTo("RECIPIENT_OF_ANOTHER_TENANT");
        assertThat(states()).isEmpty();
    }

    @Test
    void a_name_that_could_begin_a_header_is_quarantined_unquoted() {
        var outcome = outcomes.rejected(1);
        intake.knows(outcome.outcomeId(), "acme", "Camille\r\nBcc: all@example.org", "camille@example.org");
        var event = event(outcome);
        reception.takeIn(List.of(event));
        assertThat(quarantinedAs(event)).isEqualTo("RECIPIENT_UNUSABLE");
        assertThat(shelf.quarantine().toString()).doesNotContain("Camille", "example.org");
    }

    @Test
    void what_the_database_refuses_is_quarantined_alone() {
        var other = SampleOutcomes.ofAcme();
        var bad = event(known(other.rejected(1)), "a trace with a zero byte \u0000");
        var good = event(known(outcomes.rejected(1)));
        reception.takeIn(List.of(bad, good));
        assertThat(quarantinedAs(bad)).startsWith("DATABASE_22");
        assertThat(shelf.ofApplication(other.application()))
                .as("nothing is left of it")
                .isEmpty();
        assertThat(states()).containsExactly(SCHEDULED);
    }

    @Test
    void while_intake_is_away_nothing_is_taken_in_and_nothing_is_lost() {
        var event = event(known(outcomes.rejected(1)));
        intake.goesAway();
        assertThatThrownBy(() -> reception.takeIn(List.of(event))).isInstanceOf(IntakeUnavailableException.class);
        assertThat(states()).isEmpty();
        assertThat(quarantinedAs(event)).isNull();
        intake.comesBack();
        reception.takeIn(List.of(event));
        assertThat(states()).containsExactly(SCHEDULED);
    }

    @Test
    void the_link_is_nowhere_at_rest() {
        takeIn(known(outcomes.rejected(1)));
        Notice notice = shelf.ofApplication(outcomes.application()).getFirst();
        assertThat(shelf.atRest(notice.id()))
                .contains("{{link}}", notice.link().sha256())
                .doesNotContain(key.linkToken(notice.tenant(), notice.id()));
    }
}
