package io.hearback.message.inbox;

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
import io.hearback.message.notice.NoticeKey;
import io.hearback.message.notice.NoticeShelf;
import io.hearback.message.promise.WaitingRound;
import io.hearback.message.recipient.Applicant;
import io.hearback.message.recipient.FakeIntake;
import io.hearback.message.recipient.IntakePort;
import io.hearback.message.recipient.IntakeUnavailableException;
import io.hearback.message.recipient.Recipient;
import io.hearback.message.recipient.SampleRecipients;
import io.hearback.message.respect.Verdict;
import io.hearback.message.tenant.TenantId;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import static io.hearback.contract.NoticeState.SCHEDULED;
import static io.hearback.contract.NoticeState.SUPERSEDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

/** Whoever gets an offer gets a link to a quiet page to weigh it, if their organisation wants that. */
@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(IntakePort.class)
class OfferGuideTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    Reception reception;

    @Inject
    FakeIntake intake;

    @Inject
    NoticeShelf shelf;

    @Inject
    NoticeKey key;

    @Inject
    DueNow dueNow;

    @Inject
    WaitingRound round;

    @Inject
    Clock clock;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final TenantId tenant = new TenantId("t-" + mark);
    private final UUID application = UUID.randomUUID();
    private final UUID candidate = UUID.randomUUID();
    private final String address = "robin-" + mark + "@example.org";
    private Instant offered;

    @BeforeEach
    void anOfferIsMade() {
        shelf.clear();
        offered = clock.instant().minus(Duration.ofHours(1));
        intake.knows(new Applicant(
                application,
                tenant.value(),
                "Initech",
                "APP-" + mark,
                new Recipient.Candidate("Robin Okafor", address, "en", "Europe/London", null),
                new Recipient.Job("Warehouse planner", null),
                new Recipient.Recruiter("Léa Bernard", null, "lea@acme.example")));
    }

    @Test
    void an_offer_leads_to_a_page_to_weigh_it() throws Exception {
        takeIn(organisation(true));
        takeIn(offer());
        var guide = guides().getFirst();
        assertThat(guide.life().state()).isEqualTo(SCHEDULED);
        assertThat(guide.life().sendAt()).as("it can be recalled").isAfter(clock.instant());
        assertThat(guide.edition().verdict()).isEqualTo(Verdict.RESPECTFUL);

        dueNow.dispatch();
        var mail = LocalPlatform.mail().waitFor(address, SOON);
        assertThat(mail.subject()).isEqualTo("Our offer to you: Warehouse planner at Initech");
        assertThat(mail.text().replaceAll("\\s+", " "))
                .contains("Hello Robin Okafor,", "it is yours to weigh", "we respect your decision", "Léa Bernard")
                .contains("/o/" + key.linkToken(tenant, guide.id()))
                .doesNotContain("/c/", "{{link}}");
        await().atMost(SOON).until(() -> guides().getFirst().life().state() == NoticeState.SENT);
    }

    @Test
    void an_organisation_that_did_not_ask_for_it_gets_none() {
        takeIn(organisation(false));
        takeIn(offer());
        assertThat(guides()).isEmpty();
    }

    @Test
    void nor_does_one_of_which_nothing_is_known() {
        takeIn(offer());
        assertThat(guides()).isEmpty();
    }

    @Test
    void told_twice_or_at_another_time_it_is_one_notice() {
        takeIn(organisation(true));
        var offer = offer();
        takeIn(offer, stage(StageEventKind.OFFER_MADE, Stage.OFFER, offered.plusSeconds(5)));
        takeIn(offer);
        takeIn(stage(StageEventKind.OFFER_MADE, Stage.OFFER, offered.plusSeconds(60)));
        assertThat(guides()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"REJECTED", "WITHDRAWN", "OFFER_DECLINED"})
    void an_end_stops_one_that_has_not_left(OutcomeKind kind) {
        takeIn(organisation(true));
        takeIn(offer());
        takeIn(outcome(1, kind));
        assertThat(guides()).extracting(guide -> guide.life().state()).containsExactly(SUPERSEDED);
    }

    @ParameterizedTest
    @EnumSource(names = {"REJECTED", "WITHDRAWN", "OFFER_DECLINED"})
    void an_application_that_has_ended_gets_none(OutcomeKind kind) {
        takeIn(organisation(true));
        takeIn(outcome(1, kind));
        takeIn(offer());
        assertThat(guides()).isEmpty();
    }

    @Test
    void a_hire_stops_it_and_lets_none_be_written_whatever_came_first() {
        takeIn(organisation(true));
        takeIn(offer());
        takeIn(stage(StageEventKind.HIRED, Stage.OFFER, offered.minusSeconds(1)));
        takeIn(stage(StageEventKind.OFFER_MADE, Stage.OFFER, offered.plusSeconds(60)));
        assertThat(guides()).singleElement().satisfies(guide -> {
            assertThat(guide.life().state()).isEqualTo(SUPERSEDED);
            assertThat(guide.life().cause()).isEqualTo(Cause.OFFER_OVER);
        });
    }

    @Test
    void whoever_is_moved_back_has_no_offer_to_weigh() {
        takeIn(organisation(true));
        takeIn(stage(StageEventKind.STAGE_ENTERED, Stage.INTERVIEW, offered.minusSeconds(60)));
        takeIn(offer());
        takeIn(stage(StageEventKind.STAGE_ENTERED, Stage.SCREENING, offered.minusSeconds(120)));
        assertThat(guides()).extracting(guide -> guide.life().state()).containsExactly(SCHEDULED);
        takeIn(stage(StageEventKind.STAGE_ENTERED, Stage.FINAL_INTERVIEW, offered.plusSeconds(60)));
        assertThat(guides()).extracting(guide -> guide.life().state()).containsExactly(SUPERSEDED);
        takeIn(stage(StageEventKind.OFFER_MADE, Stage.OFFER, offered.plusSeconds(30)));
        assertThat(guides()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"REJECTED", "OFFER_DECLINED"})
    void an_offer_after_a_reinstatement_is_another_one(OutcomeKind kind) {
        takeIn(organisation(true));
        takeIn(offer());
        takeIn(outcome(1, kind), outcome(2, OutcomeKind.REINSTATED));
        takeIn(stage(StageEventKind.OFFER_MADE, Stage.OFFER, offered.plusSeconds(900)));
        assertThat(guides())
                .extracting(guide -> guide.life().state())
                .containsExactlyInAnyOrder(NoticeState.RECALLED, SCHEDULED);
    }

    @Test
    void an_old_file_writes_to_nobody() {
        takeIn(organisation(true));
        takeIn(stage(StageEventKind.OFFER_MADE, Stage.OFFER, offered.minus(Duration.ofDays(7))));
        assertThat(guides()).isEmpty();
    }

    @Test
    void nobody_is_written_to_whom_nobody_told_of() {
        takeIn(organisation(true));
        var other = UUID.randomUUID();
        takeIn(new StageRecorded(
                UUID.randomUUID(),
                tenant.value(),
                other,
                candidate,
                StageEventKind.OFFER_MADE,
                Stage.OFFER,
                offered,
                offered));
        assertThat(shelf.ofApplication(other)).isEmpty();
    }

    @Test
    void an_intake_that_is_away_only_delays() {
        takeIn(organisation(true));
        var offer = offer();
        intake.goesAway();
        try {
            assertThatThrownBy(() -> takeIn(offer)).isInstanceOf(IntakeUnavailableException.class);
        } finally {
            intake.comesBack();
        }
        takeIn(offer);
        assertThat(guides()).hasSize(1);
    }

    @Test
    void no_refusal_leaves_beside_it_and_nobody_with_an_offer_waits_for_a_decision() {
        takeIn(organisation(true));
        takeIn(offer());
        var other = UUID.randomUUID();
        takeIn(refused(other));
        assertThat(shelf.ofApplication(other).getFirst().life().cause()).isEqualTo(Cause.OFFER_LIVE);

        while (round.make(clock.instant().plus(Duration.ofDays(6)))) {
            Thread.onSpinWait();
        }
        assertThat(shelf.ofApplication(application))
                .extracting(notice -> notice.occasion().kind())
                .containsExactly(NoticeKind.OFFER_GUIDE);
    }

    private List<Notice> guides() {
        return shelf.ofApplication(application).stream()
                .filter(notice -> notice.occasion().kind() == NoticeKind.OFFER_GUIDE)
                .toList();
    }

    private TenantChanged organisation(boolean guidesOffers) {
        return new TenantChanged(
                tenant.value(),
                1,
                "Initech",
                null,
                null,
                "en",
                List.of("en", "fr"),
                "Europe/Paris",
                "FR",
                Map.of(Stage.OFFER, 7),
                6,
                "PT0S",
                SendingHours.ANY_HOUR,
                null,
                guidesOffers,
                false,
                offered);
    }

    private StageRecorded offer() {
        return stage(StageEventKind.OFFER_MADE, Stage.OFFER, offered);
    }

    private StageRecorded stage(StageEventKind kind, Stage stage, Instant at) {
        return new StageRecorded(UUID.randomUUID(), tenant.value(), application, candidate, kind, stage, at, at);
    }

    private OutcomeRecorded outcome(int sequence, OutcomeKind kind) {
        return outcome(application, sequence, kind, Stage.OFFER);
    }

    private OutcomeRecorded refused(UUID other) {
        return outcome(other, 1, OutcomeKind.REJECTED, Stage.INTERVIEW);
    }

    private OutcomeRecorded outcome(UUID of, int sequence, OutcomeKind kind, Stage stage) {
        var at = offered.plusSeconds(60L * sequence);
        var outcome = new OutcomeRecorded(
                UUID.randomUUID(),
                tenant.value(),
                of,
                candidate,
                sequence,
                kind,
                stage,
                kind == OutcomeKind.REJECTED ? ReasonCode.SKILLS_GAP : null,
                at,
                at);
        intake.knows(SampleRecipients.of(outcome.outcomeId(), tenant.value(), "Robin Okafor", address));
        return outcome;
    }

    /** Each call is one batch from Kafka. */
    private void takeIn(Object... events) {
        reception.takeIn(Arrays.stream(events).map(OfferGuideTest::reading).toList());
    }

    private static Reading reading(Object event) {
        var place = new Position(
                Topics.APPLICATION_OUTCOMES, 0, ThreadLocalRandom.current().nextLong(Long.MAX_VALUE));
        return switch (event) {
            case StageRecorded stage -> new Reading.StageEvent(place, stage.stageEventId(), stage);
            case OutcomeRecorded outcome -> new Reading.Event(place, outcome.outcomeId(), null, outcome);
            case TenantChanged change -> new Reading.TenantEvent(place, UUID.randomUUID(), change);
            default -> throw new IllegalArgumentException();
        };
    }
}
