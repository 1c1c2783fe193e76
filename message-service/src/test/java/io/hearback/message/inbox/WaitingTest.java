package io.hearback.message.inbox;

import io.hearback.contract.ErasureCause;
import io.hearback.contract.ErasureOrdered;
import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.contract.OutcomeKind;
import io.hearback.contract.OutcomeRecorded;
import io.hearback.contract.ReasonCode;
import io.hearback.contract.SendingHours;
import io.hearback.contract.Stage;
import io.hearback.contract.StageEventKind;
import io.hearback.contract.StageRecorded;
import io.hearback.contract.TenantChanged;
import io.hearback.contract.Topics;
import io.hearback.local.LocalPlatform;
import io.hearback.local.OnLocalPlatform;
import io.hearback.message.dispatch.DueNow;
import io.hearback.message.notice.Cause;
import io.hearback.message.notice.Notice;
import io.hearback.message.notice.NoticeShelf;
import io.hearback.message.notice.Review;
import io.hearback.message.promise.ActKind;
import io.hearback.message.promise.Digests;
import io.hearback.message.promise.PromisePolicies;
import io.hearback.message.promise.PromisePolicy;
import io.hearback.message.promise.WaitingRound;
import io.hearback.message.promise.Waitings;
import io.hearback.message.recipient.Applicant;
import io.hearback.message.recipient.FakeIntake;
import io.hearback.message.recipient.IntakePort;
import io.hearback.message.recipient.Recipient;
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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static io.hearback.message.promise.ActKind.BREACHED;
import static io.hearback.message.promise.ActKind.ESCALATED;
import static io.hearback.message.promise.ActKind.HOLDING_WRITTEN;
import static io.hearback.message.promise.ActKind.UNREACHABLE;
import static io.hearback.message.promise.ActKind.WARNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Nobody waits in silence: from an interview to a warning, to a word that there is no decision, to the decision. */
@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(IntakePort.class)
class WaitingTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    Reception reception;

    @Inject
    FakeIntake intake;

    @Inject
    NoticeShelf shelf;

    @Inject
    DueNow dueNow;

    @Inject
    Review review;

    @Inject
    WaitingRound round;

    @Inject
    Digests digests;

    @Inject
    PromisePolicies policies;

    @Inject
    Waitings waitings;

    @Inject
    Clock clock;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final TenantId tenant = new TenantId("t-" + mark);
    private final UUID application = UUID.randomUUID();
    private final UUID candidate = UUID.randomUUID();
    private final String address = "robin-" + mark + "@example.org";
    private final String recruiter = "lea-" + mark + "@acme.example";

    /** 14 days are promised after an interview: warned after 9.8, held after 11.2, escalated after 12.6. */
    private Instant interview;

    @BeforeEach
    void anOrganisationThatPromises() {
        shelf.clear();
        interview = clock.instant().minus(Duration.ofDays(13)).minus(Duration.ofHours(12));
        takeIn(organisation(1, Map.of(Stage.INTERVIEW, 14), "FR", null));
    }

    private TenantChanged organisation(int version, Map<Stage, Integer> promises, String country, String subdivision) {
        var usual = SendingHours.ANY_HOUR;
        var sending = new SendingHours(
                usual.opens(),
                usual.closes(),
                usual.days(),
                usual.fridayCloses(),
                usual.onHolidays(),
                subdivision,
                "PT0S",
                "PT0S");
        return new TenantChanged(
                tenant.value(),
                version,
                "Initech",
                null,
                null,
                "en",
                List.of("en", "fr"),
                "Europe/Paris",
                country,
                promises,
                6,
                "PT0S",
                sending,
                interview);
    }

    private Instant after(double days) {
        return interview.plusSeconds((long) (days * 24 * 3600));
    }

    private void knowsPeople(UUID id) {
        intake.knows(new Applicant(
                id,
                tenant.value(),
                "Initech",
                "APP-" + mark,
                new Recipient.Candidate("Robin Okafor", address, "en", "Europe/London", null),
                new Recipient.Job("Warehouse planner", null),
                new Recipient.Recruiter("Léa Bernard", null, recruiter)));
    }

    private void watchesAt(double days) {
        while (round.make(after(days))) {
            Thread.onSpinWait();
        }
    }

    private void tellsAt(double days) {
        while (digests.tell(after(days))) {
            Thread.onSpinWait();
        }
    }

    /** What a mail server said is put on record after it was said, so it is waited for. */
    private void handsOverTheWord() throws Exception {
        dueNow.dispatch();
        await().atMost(SOON)
                .until(() -> notices(NoticeKind.HOLDING).getFirst().life().state() == NoticeState.SENT);
    }

    private List<ActKind> acts() {
        return waitings.acts(tenant, application).stream()
                .map(act -> act.kind())
                .toList();
    }

    private List<Notice> notices(NoticeKind kind) {
        return shelf.ofApplication(application).stream()
                .filter(notice -> notice.occasion().kind() == kind)
                .toList();
    }

    @Test
    void an_interview_a_warning_a_word_and_a_decision() throws Exception {
        knowsPeople(application);
        takeIn(interviewed());
        watchesAt(5);
        assertThat(acts()).isEmpty();

        watchesAt(10);
        assertThat(acts()).containsExactly(WARNED);
        tellsAt(13.4);
        dueNow.dispatch();
        var warning = LocalPlatform.mail().waitFor(recruiter, SOON);
        assertThat(warning.subject()).isEqualTo("Candidates wait for an answer: 1");
        assertThat(warning.text())
                .contains("Hello Léa Bernard", "Warehouse planner (APP-" + mark + ")", "/desk/waiting")
                .doesNotContain("Robin", address);

        watchesAt(11.3);
        assertThat(acts()).containsExactly(WARNED, HOLDING_WRITTEN);
        handsOverTheWord();
        var word = LocalPlatform.mail().waitFor(address, SOON);
        assertThat(word.subject()).startsWith("No decision yet");
        assertThat(word.text().replaceAll("\\s+", " "))
                .contains("There is no decision on your application yet", "You will hear from us again by")
                .doesNotContain("{{link}}", "/c/", "CV");
        var holding = notices(NoticeKind.HOLDING).getFirst();
        assertThat(holding.life().state()).isEqualTo(NoticeState.SENT);
        assertThat(holding.edition().verdict()).isEqualTo(io.hearback.message.respect.Verdict.RESPECTFUL);

        // It gave another term, so nothing is late at the end of the first.
        watchesAt(12);
        watchesAt(14.1);
        assertThat(acts()).containsExactly(WARNED, HOLDING_WRITTEN);

        takeIn(refused(1));
        watchesAt(40);
        assertThat(acts()).containsExactly(WARNED, HOLDING_WRITTEN);
        assertThat(notices(NoticeKind.REFUSAL)).hasSize(1);
    }

    @Test
    void a_decision_stops_a_word_that_has_not_left() {
        knowsPeople(application);
        takeIn(interviewed());
        watchesAt(11.3);
        takeIn(refused(1));
        assertThat(notices(NoticeKind.HOLDING))
                .singleElement()
                .satisfies(holding -> assertThat(holding.life().state()).isEqualTo(NoticeState.SUPERSEDED));
    }

    @Test
    void so_does_a_hire() {
        knowsPeople(application);
        takeIn(interviewed());
        watchesAt(11.3);
        takeIn(stage(StageEventKind.HIRED, Stage.OFFER, after(11.4)));
        assertThat(notices(NoticeKind.HOLDING).getFirst().life().state()).isEqualTo(NoticeState.SUPERSEDED);
        assertThat(notices(NoticeKind.HOLDING).getFirst().life().cause()).isEqualTo(Cause.DECIDED);
        watchesAt(20);
        assertThat(acts()).doesNotContain(BREACHED);
    }

    @Test
    void whoever_is_erased_waits_no_longer_and_no_late_event_changes_that() throws Exception {
        knowsPeople(application);
        takeIn(interviewed());
        watchesAt(11.3);
        takeIn(new ErasureOrdered(
                UUID.randomUUID(), tenant.value(), application, candidate, ErasureCause.RETENTION, after(11.4)));
        await().atMost(SOON)
                .until(() -> notices(NoticeKind.HOLDING).getFirst().life().state() == NoticeState.ERASED);
        assertThat(shelf.atRest(notices(NoticeKind.HOLDING).getFirst().id())).doesNotContain("Robin", address);

        takeIn(stage(StageEventKind.STAGE_ENTERED, Stage.INTERVIEW, after(11.5)));
        watchesAt(40);
        assertThat(acts()).containsExactly(WARNED, HOLDING_WRITTEN);
    }

    @Test
    void what_is_nearly_late_is_escalated_and_what_is_late_is_on_record() throws Exception {
        var contact = "head-" + mark + "@acme.example";
        policies.save(
                tenant,
                new PromisePolicy(
                        PromisePolicy.Holding.BY_PERSON,
                        2,
                        70,
                        PromisePolicy.Law.BY_PLACE,
                        new PromisePolicy.Contact("Ana Head", contact)));
        knowsPeople(application);
        takeIn(interviewed());
        watchesAt(10);
        watchesAt(12.7);
        assertThat(acts()).containsExactly(WARNED, ESCALATED);
        tellsAt(13.8); // a morning has come since, whatever the hour of this test
        dueNow.dispatch();
        var escalation = LocalPlatform.mail().waitFor(contact, SOON);
        assertThat(escalation.text()).contains("Ana Head", "Warehouse planner").doesNotContain("Robin");
        watchesAt(14);
        assertThat(acts()).containsExactly(WARNED, ESCALATED, BREACHED);
        assertThat(notices(NoticeKind.HOLDING)).isEmpty();
    }

    @Test
    void a_reader_hears_once_a_day_and_the_rest_next_morning() {
        var others = IntStream.range(0, 3).mapToObj(i -> UUID.randomUUID()).toList();
        Stream.concat(Stream.of(application), others.stream()).forEach(this::knowsPeople);
        takeIn(interviewed());
        takeIn(others.subList(0, 2).stream()
                .map(id -> interviewed(id, interview))
                .toArray());
        watchesAt(10);
        tellsAt(13.3);
        assertThat(warnings()).isEqualTo(1);
        takeIn(interviewed(others.get(2), interview));
        watchesAt(10.1);
        tellsAt(13.3);
        tellsAt(13.4);
        assertThat(warnings()).isEqualTo(1);
        tellsAt(18);
        assertThat(warnings()).isEqualTo(2);
    }

    private long warnings() {
        return shelf.of(tenant).stream()
                .filter(notice -> notice.occasion().kind() == NoticeKind.SILENCE_WARNING)
                .count();
    }

    @Test
    void nobody_is_told_of_what_was_decided_meanwhile() {
        knowsPeople(application);
        takeIn(interviewed());
        watchesAt(10);
        takeIn(refused(1));
        tellsAt(14);
        assertThat(warnings()).isZero();
    }

    @Test
    void whoever_cannot_be_written_to_is_not_forgotten() {
        takeIn(interviewed());
        watchesAt(11.3);
        assertThat(acts()).containsExactly(WARNED, UNREACHABLE);
        assertThat(notices(NoticeKind.HOLDING)).isEmpty();
        // The next event comes with people.
        knowsPeople(application);
        takeIn(stage(StageEventKind.STAGE_ENTERED, Stage.INTERVIEW, after(-1)));
        watchesAt(11.4);
        assertThat(acts()).containsExactly(WARNED, UNREACHABLE, HOLDING_WRITTEN);
    }

    @Test
    void the_same_again_and_in_any_order_is_the_same() {
        knowsPeople(application);
        var events = List.of(
                stage(StageEventKind.APPLICATION_RECEIVED, Stage.APPLICATION, after(-20)),
                stage(StageEventKind.STAGE_ENTERED, Stage.SCREENING, after(-9)),
                interviewed());
        for (int i = 0; i < 3; i++) {
            var shuffled = new java.util.ArrayList<>(events);
            Collections.shuffle(shuffled);
            shuffled.forEach(this::takeIn);
            watchesAt(11.3);
            watchesAt(11.3);
        }
        assertThat(acts()).containsExactly(WARNED, HOLDING_WRITTEN);
        assertThat(notices(NoticeKind.HOLDING)).hasSize(1);
    }

    @Test
    void a_late_event_of_a_decided_application_opens_nothing() {
        knowsPeople(application);
        takeIn(refused(1));
        takeIn(interviewed());
        watchesAt(13);
        assertThat(acts()).isEmpty();
        takeIn(outcome(2, OutcomeKind.REINSTATED, after(1)));
        watchesAt(14);
        assertThat(acts()).as("reinstated, it waits again").isNotEmpty();
    }

    @Test
    void a_late_interview_gives_the_answer_another_term() {
        knowsPeople(application);
        takeIn(interviewed());
        watchesAt(10);
        takeIn(interviewed(application, after(8)));
        watchesAt(13);
        assertThat(acts()).containsExactly(WARNED);
    }

    @Test
    void a_word_that_was_recalled_is_not_written_again_unasked() {
        knowsPeople(application);
        takeIn(interviewed());
        watchesAt(11.3);
        review.recall(tenant, notices(NoticeKind.HOLDING).getFirst().id(), Actor.PLATFORM);
        watchesAt(11.9);
        watchesAt(12.7);
        assertThat(acts()).containsExactly(WARNED, HOLDING_WRITTEN, ESCALATED);
        assertThat(notices(NoticeKind.HOLDING)).hasSize(1);
    }

    @Test
    void ontario_is_answered_before_the_45th_day() throws Exception {
        interview = clock.instant().minus(Duration.ofDays(44));
        takeIn(organisation(2, Map.of(), "CA", "ON"));
        knowsPeople(application);
        takeIn(interviewed());
        watchesAt(39.9);
        assertThat(acts()).containsExactly(WARNED);
        watchesAt(40.1);
        assertThat(acts()).containsExactly(WARNED, HOLDING_WRITTEN);
        handsOverTheWord();
        watchesAt(43);
        watchesAt(50);
        assertThat(waitings.acts(tenant, application)).noneMatch(act -> act.kind() == BREACHED);
    }

    @Test
    void any_number_of_copies_write_one_word_to_each() throws Exception {
        var all = IntStream.range(0, 60).mapToObj(i -> UUID.randomUUID()).toList();
        all.forEach(this::knowsPeople);
        takeIn(all.stream().map(id -> interviewed(id, interview)).toArray());
        Callable<Object> copy = () -> {
            watchesAt(11.3);
            tellsAt(18); // a morning of a working day has come since, whatever the day of this test
            return null;
        };
        try (var copies = Executors.newFixedThreadPool(6)) {
            for (var each : copies.invokeAll(Collections.nCopies(12, copy))) {
                each.get();
            }
        }
        watchesAt(11.3);
        for (var id : all) {
            assertThat(shelf.ofApplication(id)).hasSize(1);
        }
        assertThat(warnings()).isEqualTo(1);
    }

    @Test
    void an_intake_that_is_away_only_delays() {
        knowsPeople(application);
        takeIn(interviewed());
        intake.goesAway();
        try {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> watchesAt(11.3))
                    .isInstanceOf(io.hearback.message.recipient.IntakeUnavailableException.class);
        } finally {
            intake.comesBack();
        }
        assertThat(acts()).isEmpty();
        watchesAt(11.3);
        assertThat(acts()).containsExactly(WARNED, HOLDING_WRITTEN);
    }

    private StageRecorded interviewed() {
        return interviewed(application, interview);
    }

    private StageRecorded interviewed(UUID id, Instant at) {
        return new StageRecorded(
                UUID.randomUUID(),
                tenant.value(),
                id,
                candidate,
                StageEventKind.INTERVIEW_HELD,
                Stage.INTERVIEW,
                at,
                at);
    }

    private StageRecorded stage(StageEventKind kind, Stage stage, Instant at) {
        return new StageRecorded(UUID.randomUUID(), tenant.value(), application, candidate, kind, stage, at, at);
    }

    private OutcomeRecorded refused(int sequence) {
        var outcome = outcome(sequence, OutcomeKind.REJECTED, after(1));
        intake.knows(SampleRecipients.of(outcome.outcomeId(), tenant.value(), "Robin Okafor", address));
        return outcome;
    }

    private OutcomeRecorded outcome(int sequence, OutcomeKind kind, Instant at) {
        return new OutcomeRecorded(
                UUID.randomUUID(),
                tenant.value(),
                application,
                candidate,
                sequence,
                kind,
                Stage.INTERVIEW,
                kind == OutcomeKind.REJECTED ? ReasonCode.SKILLS_GAP : null,
                at,
                at);
    }

    /** Each call is one batch from Kafka. */
    private void takeIn(Object... events) {
        reception.takeIn(Arrays.stream(events).map(WaitingTest::reading).toList());
    }

    private static Reading reading(Object event) {
        var place = new Position(
                Topics.APPLICATION_OUTCOMES, 0, ThreadLocalRandom.current().nextLong(Long.MAX_VALUE));
        return switch (event) {
            case StageRecorded stage -> new Reading.StageEvent(place, stage.stageEventId(), stage);
            case OutcomeRecorded outcome -> new Reading.Event(place, outcome.outcomeId(), null, outcome);
            case ErasureOrdered erasure -> new Reading.ErasureEvent(place, erasure.erasureId(), erasure);
            case TenantChanged change -> new Reading.TenantEvent(place, UUID.randomUUID(), change);
            default -> throw new IllegalArgumentException();
        };
    }
}
