package io.hearback.message.inbox;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.contract.OutcomeKind;
import io.hearback.contract.OutcomeRecorded;
import io.hearback.contract.ReasonCode;
import io.hearback.contract.Stage;
import io.hearback.contract.StageEventKind;
import io.hearback.contract.StageRecorded;
import io.hearback.contract.TenantChanged;
import io.hearback.contract.Topics;
import io.hearback.local.OnLocalPlatform;
import io.hearback.message.notice.Histories;
import io.hearback.message.notice.Notice;
import io.hearback.message.notice.NoticeQueue;
import io.hearback.message.notice.NoticeShelf;
import io.hearback.message.notice.Review;
import io.hearback.message.notice.TooLateException;
import io.hearback.message.notice.Transition;
import io.hearback.message.recipient.FakeIntake;
import io.hearback.message.recipient.IntakePort;
import io.hearback.message.recipient.SampleRecipients;
import io.hearback.message.tenant.Actor;
import io.hearback.message.tenant.TenantId;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

import static io.hearback.contract.NoticeState.HANDING_OVER;
import static io.hearback.contract.NoticeState.HELD;
import static io.hearback.contract.NoticeState.RECALLED;
import static io.hearback.contract.NoticeState.SCHEDULED;
import static io.hearback.contract.NoticeState.SUPERSEDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** One notice for each person, and none while an offer to them is live. */
@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(IntakePort.class)
class OneNoticeTest {

    private static final Instant MORNING = SampleOutcomes.MORNING;

    @Inject
    Reception reception;

    @Inject
    FakeIntake intake;

    @Inject
    NoticeShelf shelf;

    @Inject
    NoticeQueue queue;

    @Inject
    Review review;

    @Inject
    Histories histories;

    @Inject
    Clock clock;

    private final TenantId tenant =
            new TenantId("t-" + UUID.randomUUID().toString().substring(0, 8));
    private final UUID candidate = UUID.randomUUID();
    private final UUID engineer = UUID.randomUUID();
    private final UUID analyst = UUID.randomUUID();

    @BeforeEach
    void clear() {
        shelf.clear();
    }

    @Test
    void two_refusals_in_one_batch_are_one_notice() {
        takeIn(refused(engineer, 1, "Statisticienne"), refused(analyst, 1, "Analyste"));
        assertOneNotice();
    }

    @Test
    void two_refusals_in_two_batches_are_one_notice() {
        takeIn(refused(engineer, 1, "Statisticienne"));
        takeIn(refused(analyst, 1, "Analyste"));
        assertOneNotice();
        assertThat(notice(engineer).edition().reasonVersion()).isEqualTo(2);
    }

    @Test
    void an_organisation_that_wants_no_gathering_gets_none() {
        takeIn(SampleTenants.changed(tenant.value(), 1, "PT0S"));
        takeIn(refused(engineer, 1, "Statisticienne"), refused(analyst, 1, "Analyste"));
        assertThat(states()).containsExactly(SCHEDULED, SCHEDULED);
    }

    @Test
    void the_window_of_the_organisation_holds() {
        takeIn(SampleTenants.changed(tenant.value(), 1, "PT8H"));
        takeIn(refused(engineer, 1, "Statisticienne"));
        shelf.ages(notice(engineer), Duration.ofHours(6)); // longer than the usual window
        takeIn(refused(analyst, 1, "Analyste"));
        assertThat(states()).containsExactlyInAnyOrder(SCHEDULED, SUPERSEDED);
    }

    @Test
    void the_usual_window_holds_where_nothing_was_told() {
        takeIn(refused(engineer, 1, "Statisticienne"));
        shelf.ages(notice(engineer), Duration.ofHours(6));
        takeIn(refused(analyst, 1, "Analyste"));
        assertThat(states()).containsExactly(SCHEDULED, SCHEDULED);
    }

    private void assertOneNotice() {
        var both = List.of(notice(engineer), notice(analyst));
        var carrier = both.stream()
                .filter(one -> one.life().state() == SCHEDULED)
                .findFirst()
                .orElseThrow();
        var carried = both.stream().filter(one -> one != carrier).findFirst().orElseThrow();
        assertThat(carrier.gathered().carries()).containsExactly(carried.id());
        assertThat(carried.life().state()).isEqualTo(SUPERSEDED);
        assertThat(carried.life().cause()).isEqualTo("GATHERED");
        assertThat(carried.gathered().carriedBy()).isEqualTo(carrier.id());
        assertThat(carrier.wording().text()).contains("Statisticienne", "Analyste");
        assertThat(carrier.wording().text()).containsOnlyOnce("Bonjour Camille Martin");
        assertThat(carrier.edition().verdict()).isEqualTo(io.hearback.message.respect.Verdict.RESPECTFUL);
        assertThat(carrier.life().sendAt()).isAfterOrEqualTo(carried.life().sendAt());
    }

    @Test
    void a_third_joins_and_the_same_again_changes_nothing() {
        var third = UUID.randomUUID();
        var refused = refused(third, 1, "Architecte");
        takeIn(refused(engineer, 1, "Statisticienne"));
        takeIn(refused(analyst, 1, "Analyste"));
        takeIn(refused);
        var before = notice(engineer);
        takeIn(refused);
        assertThat(before.gathered().carries()).hasSize(2);
        assertThat(notice(engineer)).isEqualTo(before);
    }

    @Test
    void what_comes_after_the_hand_over_has_begun_is_answered_by_itself() {
        takeIn(refused(engineer, 1, "Statisticienne"));
        handOver(notice(engineer));
        takeIn(refused(analyst, 1, "Analyste"));
        assertThat(states()).containsExactly(HANDING_OVER, SCHEDULED);
        assertThat(notice(analyst).wording().text()).doesNotContain("Statisticienne");
    }

    @Test
    void other_people_and_other_addresses_are_not_gathered() {
        takeIn(refused(engineer, 1, "Statisticienne"));
        var other = refused(analyst, 1, "Analyste");
        intake.knows(SampleRecipients.of(other.outcomeId(), tenant.value(), "Camille Martin", "camille@example.net"));
        takeIn(other);
        assertThat(states()).containsExactly(SCHEDULED, SCHEDULED);
    }

    @Test
    void a_carrier_that_is_taken_back_leaves_what_it_carried_to_speak_for_itself() {
        takeIn(refused(engineer, 1, "Statisticienne"));
        takeIn(refused(analyst, 1, "Analyste"));
        takeIn(outcome(engineer, 2, OutcomeKind.REINSTATED, Stage.INTERVIEW, 1));
        assertThat(states()).containsExactly(RECALLED, SCHEDULED);
        assertThat(notice(analyst).gathered().carriedBy()).isNull();
        assertThat(notice(analyst).wording().text()).contains("Analyste").doesNotContain("Statisticienne");
    }

    @Test
    void what_is_carried_and_taken_back_is_no_longer_told() {
        takeIn(refused(engineer, 1, "Statisticienne"));
        takeIn(refused(analyst, 1, "Analyste"));
        takeIn(outcome(analyst, 2, OutcomeKind.REINSTATED, Stage.INTERVIEW, 1));
        assertThat(states()).containsExactly(SCHEDULED, RECALLED);
        assertThat(notice(engineer).gathered().carries()).isEmpty();
        assertThat(notice(engineer).wording().text()).contains("Statisticienne").doesNotContain("Analyste");
    }

    @Test
    void not_even_if_a_worker_had_it_in_its_hands() {
        takeIn(refused(engineer, 1, "Statisticienne"));
        takeIn(refused(analyst, 1, "Analyste"));
        var token = claim(notice(engineer));
        takeIn(outcome(analyst, 2, OutcomeKind.REINSTATED, Stage.INTERVIEW, 1));
        assertThat(queue.beginHandOver(notice(engineer).id(), token, clock.instant(), Duration.ofMinutes(1)))
                .isFalse();
        assertThat(notice(engineer).wording().text()).doesNotContain("Analyste");
    }

    @Test
    void once_the_carrier_has_left_what_it_told_was_told() {
        takeIn(refused(engineer, 1, "Statisticienne"));
        takeIn(refused(analyst, 1, "Analyste"));
        handOver(notice(engineer));
        takeIn(refused(analyst, 2, "Analyste"));
        assertThat(shelf.ofApplication(analyst).getFirst().life().state()).isEqualTo(SUPERSEDED);
        assertThat(shelf.ofApplication(analyst).getLast().life().cause()).isEqualTo("ALREADY_INFORMED");
    }

    @Test
    void a_recruiter_recalls_each_by_itself() {
        takeIn(refused(engineer, 1, "Statisticienne"));
        takeIn(refused(analyst, 1, "Analyste"));
        review.recall(tenant, notice(analyst).id(), new Actor("recruiter", null));
        assertThat(states()).containsExactly(SCHEDULED, RECALLED);
        assertThat(notice(engineer).wording().text()).doesNotContain("Analyste");
    }

    @Test
    void what_became_of_each_is_kept() {
        takeIn(refused(engineer, 1, "Statisticienne"));
        takeIn(refused(analyst, 1, "Analyste"));
        assertThat(changes(engineer)).containsExactly("SCHEDULED null");
        assertThat(changes(analyst)).containsExactly("SCHEDULED null", "SUPERSEDED GATHERED");

        review.recall(tenant, notice(analyst).id(), new Actor("recruiter", "4711"));
        assertThat(changes(engineer)).as("it was written anew, and stayed").containsExactly("SCHEDULED null");
        assertThat(changes(analyst))
                .containsExactly("SCHEDULED null", "SUPERSEDED GATHERED", "SCHEDULED null", "RECALLED RECRUITER");
        assertThat(transitions(analyst))
                .extracting(change -> change.by().subject())
                .containsExactly(null, null, "4711", "4711");

        takeIn(outcome(engineer, 2, OutcomeKind.REINSTATED, Stage.INTERVIEW, 1));
        assertThat(changes(engineer)).containsExactly("SCHEDULED null", "RECALLED REINSTATED");
    }

    private List<Transition> transitions(UUID application) {
        return histories.of(tenant, notice(application).id()).transitions();
    }

    private List<String> changes(UUID application) {
        return transitions(application).stream()
                .map(change -> change.to() + " " + change.cause())
                .toList();
    }

    @Test
    void a_recruiter_who_recalls_the_carrier_recalls_none_of_the_others() {
        takeIn(refused(engineer, 1, "Statisticienne"));
        takeIn(refused(analyst, 1, "Analyste"));
        review.recall(tenant, notice(engineer).id(), new Actor("recruiter", null));
        assertThat(states()).containsExactly(RECALLED, SCHEDULED);
        assertThat(notice(analyst).wording().text()).doesNotContain("Statisticienne");
    }

    @Test
    void while_an_offer_is_live_refusals_wait() {
        takeIn(refused(engineer, 1, "Statisticienne"));
        var offered = UUID.randomUUID();
        takeIn(stage(offered, StageEventKind.STAGE_ENTERED, 0));
        takeIn(refused(analyst, 1, "Analyste"));
        assertThat(states()).containsExactly(HELD, HELD);
        assertThat(causes()).containsExactly("OFFER_LIVE", "OFFER_LIVE");
        assertThatThrownBy(() -> review.approve(tenant, notice(analyst).id(), new Actor("recruiter", null)))
                .isInstanceOf(TooLateException.class);

        takeIn(declined(offered, 1));

        assertThat(states()).containsExactlyInAnyOrder(SCHEDULED, SUPERSEDED);
    }

    @Test
    void an_offer_that_ended_before_it_was_told_holds_nothing() {
        var offered = UUID.randomUUID();
        takeIn(declined(offered, 1));
        takeIn(stage(offered, StageEventKind.STAGE_ENTERED, 0));
        takeIn(refused(engineer, 1, "Statisticienne"));
        assertThat(notice(engineer).life().state()).isEqualTo(SCHEDULED);
    }

    @Test
    void reinstated_at_the_offer_stage_the_offer_is_live_again() {
        var offered = UUID.randomUUID();
        takeIn(stage(offered, StageEventKind.STAGE_ENTERED, 0), declined(offered, 1));
        takeIn(refused(engineer, 1, "Statisticienne"));
        takeIn(outcome(offered, 2, OutcomeKind.REINSTATED, Stage.OFFER, 3));
        assertThat(causes().getFirst()).isEqualTo("OFFER_LIVE");
    }

    @Test
    void after_a_hire_a_person_decides() {
        var offered = UUID.randomUUID();
        takeIn(stage(offered, StageEventKind.STAGE_ENTERED, 0));
        takeIn(refused(engineer, 1, "Statisticienne"));
        takeIn(stage(offered, StageEventKind.HIRED, 1));
        assertThat(notice(engineer).life().state()).isEqualTo(HELD);
        assertThat(notice(engineer).life().cause()).isEqualTo("CANDIDATE_HIRED");

        review.approve(tenant, notice(engineer).id(), new Actor("recruiter", null));
        takeIn(refused(analyst, 1, "Analyste"));

        assertThat(states()).containsExactly(SCHEDULED, HELD);
    }

    @Test
    void refusals_that_come_at_the_same_moment_see_each_other() throws Exception {
        var applications =
                IntStream.range(0, 4).mapToObj(each -> UUID.randomUUID()).toList();
        var batches = applications.stream()
                .map(application -> event(refused(application, 1, "Statisticienne")))
                .toList();
        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var batch : batches) {
                replicas.submit(() -> reception.takeIn(List.of(batch)));
            }
        }
        assertThat(applications.stream()
                        .map(application -> notice(application).life().state()))
                .containsExactlyInAnyOrder(SCHEDULED, SUPERSEDED, SUPERSEDED, SUPERSEDED);
    }

    private Notice notice(UUID application) {
        return shelf.one(application, NoticeKind.REFUSAL);
    }

    private List<NoticeState> states() {
        return List.of(notice(engineer).life().state(), notice(analyst).life().state());
    }

    private List<String> causes() {
        return shelf.ofApplication(analyst).isEmpty()
                ? List.of(notice(engineer).life().cause())
                : List.of(
                        notice(engineer).life().cause(), notice(analyst).life().cause());
    }

    private UUID claim(Notice notice) {
        var token = UUID.randomUUID();
        var due = notice.life().sendAt().plusSeconds(1);
        assertThat(queue.claim(token, 100, due, Duration.ofMinutes(1)))
                .extracting(Notice::id)
                .contains(notice.id());
        return token;
    }

    private void handOver(Notice notice) {
        var token = claim(notice);
        assertThat(queue.beginHandOver(notice.id(), token, clock.instant(), Duration.ofMinutes(1)))
                .isTrue();
    }

    private void takeIn(Object... heard) {
        reception.takeIn(Arrays.stream(heard).map(this::event).toList());
    }

    private Reading event(Object heard) {
        var position = new Position(
                Topics.APPLICATION_OUTCOMES, 0, ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50));
        return switch (heard) {
            case OutcomeRecorded outcome -> new Reading.Event(position, UUID.randomUUID(), null, outcome);
            case TenantChanged change -> new Reading.TenantEvent(position, UUID.randomUUID(), change);
            default -> new Reading.StageEvent(position, UUID.randomUUID(), (StageRecorded) heard);
        };
    }

    private OutcomeRecorded refused(UUID application, int sequence, String job) {
        var outcome = outcome(application, sequence, OutcomeKind.REJECTED, Stage.SCREENING, 0);
        intake.knows(SampleRecipients.asking(SampleRecipients.of(outcome.outcomeId(), tenant.value()), job));
        return outcome;
    }

    private OutcomeRecorded declined(UUID application, int sequence) {
        var outcome = outcome(application, sequence, OutcomeKind.OFFER_DECLINED, Stage.OFFER, 2);
        intake.knows(SampleRecipients.of(outcome.outcomeId(), tenant.value()));
        return outcome;
    }

    private OutcomeRecorded outcome(UUID application, int sequence, OutcomeKind kind, Stage stage, int hours) {
        return new OutcomeRecorded(
                UUID.randomUUID(),
                tenant.value(),
                application,
                candidate,
                sequence,
                kind,
                stage,
                kind == OutcomeKind.REJECTED ? ReasonCode.SKILLS_GAP : null,
                MORNING.plus(Duration.ofHours(hours)),
                MORNING.plus(Duration.ofHours(hours)));
    }

    private StageRecorded stage(UUID application, StageEventKind kind, int hours) {
        var at = MORNING.plus(Duration.ofHours(hours));
        return new StageRecorded(UUID.randomUUID(), tenant.value(), application, candidate, kind, Stage.OFFER, at, at);
    }
}
