package io.hearback.message.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.contract.ReasonCode;
import io.hearback.local.OnLocalPlatform;
import io.hearback.message.bulk.BulkRefusedException.Why;
import io.hearback.message.house.Houses;
import io.hearback.message.inbox.SampleOutcomes;
import io.hearback.message.notice.Fate;
import io.hearback.message.notice.Histories;
import io.hearback.message.notice.ManyNotices;
import io.hearback.message.notice.Notice;
import io.hearback.message.notice.NoticeArrival;
import io.hearback.message.notice.NoticeQueue;
import io.hearback.message.notice.NoticeShelf;
import io.hearback.message.notice.Review;
import io.hearback.message.recipient.IntakePort;
import io.hearback.message.recipient.SampleRecipients;
import io.hearback.message.tenant.Actor;
import io.hearback.message.tenant.TenantId;
import io.hearback.message.tenant.TenantWall;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Decisions about many notices, on the real tables. */
@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(IntakePort.class)
class BulksTest {

    private static final Actor ANNA = new Actor("recruiter", "anna");
    private static final Actor BEN = new Actor("recruiter", "ben");
    private static final String RISKY = "you are overqualified for this role";

    @Inject
    Bulks bulks;

    @Inject
    BulkWorker worker;

    @Inject
    BulkRows rows;

    @Inject
    ManyNotices notices;

    @Inject
    Houses houses;

    @Inject
    NoticeArrival arrival;

    @Inject
    NoticeShelf shelf;

    @Inject
    NoticeQueue queue;

    @Inject
    Review review;

    @Inject
    Histories histories;

    @Inject
    TenantWall wall;

    @Inject
    Clock clock;

    @Inject
    ObjectMapper json;

    private final TenantId tenant =
            new TenantId("bulk-" + UUID.randomUUID().toString().substring(0, 8));
    private final UUID batch = UUID.randomUUID();

    private Notice arrives(String skill) {
        var outcome =
                SampleOutcomes.inBatch(batch, SampleOutcomes.of(tenant.value()).rejected(1));
        arrival.of(
                outcome,
                SampleRecipients.because(
                        SampleRecipients.inEnglish(SampleRecipients.of(outcome.outcomeId(), tenant.value())),
                        SampleRecipients.skills(List.of(skill), null)));
        return shelf.one(outcome.applicationId(), NoticeKind.REFUSAL);
    }

    private List<Notice> arrive(int count, String skill) {
        return IntStream.range(0, count).mapToObj(i -> arrives(skill)).toList();
    }

    private Filter ofBatch() {
        return new Filter(batch, null, null, null, null, null, null, null, null, null);
    }

    private Bulk draw(Bulk.Kind kind) {
        return bulks.draw(tenant, kind, ofBatch(), ANNA);
    }

    private Bulk workOff(Bulk bulk) {
        while (worker.step(tenant, bulk.id())) {
            // once more
        }
        return bulks.find(tenant, bulk.id());
    }

    private static void assertRefused(Why why, ThrowingCallable decision) {
        assertThatThrownBy(decision)
                .isInstanceOfSatisfying(
                        BulkRefusedException.class, e -> assertThat(e.why()).isEqualTo(why));
    }

    @Test
    void held_notices_are_approved_together() {
        var held = arrive(3, RISKY);
        arrive(1, "motion planning"); // is scheduled by itself
        var draft = draw(Bulk.Kind.APPROVE);
        assertThat(draft.counts().total()).isEqualTo(3);
        assertThat(bulks.lines(tenant, draft, null, 10)).hasSize(3).allSatisfy(line -> {
            assertThat(line.leaves().at()).isAfter(clock.instant());
            assertThat(line.subject()).isNotBlank();
            assertThat(line.changed()).isFalse();
        });

        var done = workOff(bulks.ask(tenant, draft.id(), ANNA));

        assertThat(done.state()).isEqualTo(Bulk.State.DONE);
        assertThat(done.counts()).isEqualTo(new Counts(3, 3, 0, 0, 0, 0));
        assertThat(held).extracting(shelf::stateOf).containsOnly(NoticeState.SCHEDULED);
        assertThat(histories.of(tenant, held.getFirst().id()).transitions())
                .filteredOn(change -> change.to() == NoticeState.SCHEDULED)
                .singleElement()
                .satisfies(change -> assertThat(change.by()).isEqualTo(ANNA));
    }

    @Test
    void above_the_limit_a_second_person_confirms() {
        var held = arrive(21, RISKY);
        var asked = bulks.ask(tenant, draw(Bulk.Kind.APPROVE).id(), ANNA);
        assertThat(asked.state()).isEqualTo(Bulk.State.ASKED);
        workOff(asked);
        assertThat(held).extracting(shelf::stateOf).containsOnly(NoticeState.HELD);

        assertRefused(Why.SAME_PERSON, () -> bulks.confirm(tenant, asked.id(), ANNA));
        bulks.confirm(tenant, asked.id(), BEN);
        assertThat(workOff(asked).counts().done()).isEqualTo(21);
        assertThat(bulks.confirm(tenant, asked.id(), BEN).state()).isEqualTo(Bulk.State.DONE);
        assertThat(bulks.find(tenant, asked.id()).asked().by()).isEqualTo(ANNA);
        assertThat(bulks.find(tenant, asked.id()).decided().by()).isEqualTo(BEN);
    }

    @Test
    void what_is_declined_leaves_everything_as_it_was() {
        var held = arrive(21, RISKY);
        var asked = bulks.ask(tenant, draw(Bulk.Kind.APPROVE).id(), ANNA);
        bulks.decline(tenant, asked.id(), BEN);
        assertRefused(Why.NOT_NOW, () -> bulks.confirm(tenant, asked.id(), BEN));
        workOff(asked);
        assertThat(held).extracting(shelf::stateOf).containsOnly(NoticeState.HELD);
    }

    @Test
    void what_has_changed_since_is_not_approved() {
        var held = arrive(3, RISKY);
        var draft = draw(Bulk.Kind.APPROVE);
        var reworded = held.get(0);
        wall.asWorker(
                handle -> handle.execute("update notice set text_body = text_body || 'x' where id = ?", reworded.id()));
        review.recall(tenant, held.get(1).id(), BEN);
        assertThat(bulks.lines(tenant, draft, null, 10).stream()
                        .filter(BulkLine::changed)
                        .map(BulkLine::id))
                .containsExactlyInAnyOrder(held.get(0).id(), held.get(1).id());

        var done = workOff(bulks.ask(tenant, draft.id(), ANNA));

        assertThat(done.counts()).isEqualTo(new Counts(3, 1, 0, 1, 1, 0));
        assertThat(held)
                .extracting(shelf::stateOf)
                .containsExactly(NoticeState.HELD, NoticeState.RECALLED, NoticeState.SCHEDULED);
    }

    @Test
    void nobody_sends_what_is_disrespectful_by_sending_many() {
        var held = arrives("you are too old for our team");
        var done = workOff(bulks.ask(tenant, draw(Bulk.Kind.APPROVE).id(), ANNA));
        assertThat(done.counts()).isEqualTo(new Counts(1, 0, 0, 0, 0, 1));
        assertThat(shelf.stateOf(held)).isEqualTo(NoticeState.HELD);
    }

    @Test
    void a_whole_batch_is_recalled_and_each_is_counted() {
        var all = arrive(4, "motion planning");
        shelf.put(all.get(0).id(), NoticeState.SENT);
        review.recall(tenant, all.get(1).id(), ANNA);
        var other = UUID.randomUUID();
        var spared =
                SampleOutcomes.inBatch(other, SampleOutcomes.of(tenant.value()).rejected(1));
        arrival.of(spared, SampleRecipients.of(spared.outcomeId(), tenant.value()));

        var draft = draw(Bulk.Kind.RECALL);
        assertThat(bulks.outlook(tenant, draft.id())).isEqualTo(new Outlook(2, 0, 1, 1));
        var done = workOff(bulks.ask(tenant, draft.id(), ANNA));

        assertThat(done.counts()).isEqualTo(new Counts(4, 2, 1, 1, 0, 0));
        assertThat(all)
                .extracting(shelf::stateOf)
                .containsExactly(NoticeState.SENT, NoticeState.RECALLED, NoticeState.RECALLED, NoticeState.RECALLED);
        assertThat(shelf.ofApplication(spared.applicationId()))
                .allMatch(notice -> notice.life().state() == NoticeState.SCHEDULED);
    }

    @Test
    void a_filter_means_what_it_says() {
        var mapped = arrives("motion planning");
        var at = mapped.life().createdAt();
        var matching = new Filter(
                batch,
                mapped.parties().jobTitle(),
                ReasonCode.SKILLS_GAP,
                "en",
                null,
                SampleOutcomes.MORNING,
                SampleOutcomes.MORNING.plusSeconds(1),
                at,
                at.plusSeconds(1),
                List.of(mapped.id()));
        assertThat(total(matching)).isEqualTo(1);
        assertThat(total(new Filter(batch, "Other", null, null, null, null, null, null, null, null)))
                .isZero();
        assertThat(total(new Filter(batch, null, ReasonCode.HIRING_FREEZE, null, null, null, null, null, null, null)))
                .isZero();
        assertThat(total(new Filter(batch, null, null, "fr", null, null, null, null, null, null)))
                .isZero();
        assertThat(total(new Filter(batch, null, null, null, null, null, SampleOutcomes.MORNING, null, null, null)))
                .isZero();
        assertThat(total(new Filter(batch, null, null, null, null, null, null, at.plusSeconds(1), null, null)))
                .isZero();
        var nothing = new Filter(null, null, null, null, null, null, null, null, null, null);
        assertRefused(Why.TOO_MANY, () -> bulks.draw(tenant, Bulk.Kind.RECALL, nothing, ANNA));
    }

    private int total(Filter filter) {
        return bulks.draw(tenant, Bulk.Kind.RECALL, filter, ANNA).counts().total();
    }

    @Test
    void a_recall_of_a_batch_is_undone() {
        var scheduled = arrive(2, "motion planning");
        var held = arrives(RISKY);
        var recalled = workOff(bulks.ask(tenant, draw(Bulk.Kind.RECALL).id(), ANNA));
        assertThat(recalled.counts().done()).isEqualTo(3);

        var undone = workOff(bulks.undo(tenant, recalled.id(), BEN));

        assertThat(undone.counts()).isEqualTo(new Counts(3, 3, 0, 0, 0, 0));
        assertThat(scheduled).extracting(shelf::stateOf).containsOnly(NoticeState.SCHEDULED);
        assertThat(shelf.find(held.id()).life().state()).isEqualTo(NoticeState.HELD);
        assertThat(shelf.find(held.id()).life().cause()).isEqualTo("RISKY_GROUND");
        assertThat(shelf.find(scheduled.getFirst().id()).life().sendAt()).isAfter(clock.instant());
    }

    @Test
    void an_approval_of_many_is_undone_for_those_that_have_not_left() {
        var held = arrive(2, RISKY);
        var approved = workOff(bulks.ask(tenant, draw(Bulk.Kind.APPROVE).id(), ANNA));
        shelf.put(held.getFirst().id(), NoticeState.SENT);

        var undone = workOff(bulks.undo(tenant, approved.id(), ANNA));

        assertThat(undone.counts()).isEqualTo(new Counts(2, 1, 0, 1, 0, 0));
        assertThat(held).extracting(shelf::stateOf).containsExactly(NoticeState.SENT, NoticeState.HELD);
    }

    @Test
    void an_un_rejection_wins_over_an_undoing() {
        var application = SampleOutcomes.of(tenant.value());
        var first = SampleOutcomes.inBatch(batch, application.rejected(1));
        arrival.of(first, SampleRecipients.of(first.outcomeId(), tenant.value()));
        var recalled = workOff(bulks.ask(tenant, draw(Bulk.Kind.RECALL).id(), ANNA));
        var reinstated = application.reinstated(2);
        arrival.of(reinstated, SampleRecipients.of(reinstated.outcomeId(), tenant.value()));

        var undone = workOff(bulks.undo(tenant, recalled.id(), ANNA));

        assertThat(undone.counts()).isEqualTo(new Counts(1, 0, 0, 1, 0, 0));
        assertThat(shelf.ofApplication(application.application()))
                .allMatch(notice -> notice.life().state() == NoticeState.RECALLED);
    }

    @Test
    void whoever_dies_at_work_leaves_no_half_step_and_another_goes_on() {
        var count = BulkWorker.AT_ONCE * 2 + 5;
        arrive(count, "motion planning");
        var recall = bulks.ask(tenant, draw(Bulk.Kind.RECALL).id(), ANNA);
        worker.step(tenant, recall.id());
        assertThat(bulks.find(tenant, recall.id()).counts().workedOff()).isEqualTo(BulkWorker.AT_ONCE);

        var dying = new BulkWorker(wall, new DyingRows(json), notices, houses, clock);
        assertThatThrownBy(() -> dying.step(tenant, recall.id())).hasMessageContaining("killed");
        assertThat(bulks.find(tenant, recall.id()).counts().workedOff()).isEqualTo(BulkWorker.AT_ONCE);
        assertThat(bulks.outlook(tenant, recall.id()).recalled()).isEqualTo(BulkWorker.AT_ONCE);

        var another = new BulkWorker(wall, rows, notices, houses, clock);
        while (another.step(tenant, recall.id())) {
            // once more
        }
        assertThat(bulks.find(tenant, recall.id()).counts()).isEqualTo(new Counts(count, count, 0, 0, 0, 0));
    }

    /** What is moved is moved, and then the process is gone before it is committed. */
    private static final class DyingRows extends BulkRows {
        DyingRows(ObjectMapper json) {
            super(json);
        }

        @Override
        void enter(Handle handle, UUID bulk, Map<UUID, Fate> fates) {
            throw new IllegalStateException("killed");
        }
    }

    /** Step by step, so that neither side is through before the other has begun. */
    @Test
    void a_batch_is_recalled_while_workers_hand_it_over_and_each_goes_one_way() throws Exception {
        var all = arrive(400, "motion planning");
        all.forEach(notice -> shelf.put(notice.id(), NoticeState.CLAIMED));
        var recall = bulks.ask(tenant, draw(Bulk.Kind.RECALL).id(), ANNA);
        var listed = bulks.lines(tenant, recall, null, 400).stream()
                .map(BulkLine::id)
                .toList();
        var handedOver = new AtomicInteger();
        try (var workers = Executors.newFixedThreadPool(2);
                var recruiter = Executors.newSingleThreadExecutor()) {
            for (int from = 0; from < 400; from += BulkWorker.AT_ONCE) {
                var step = recruiter.submit(() -> worker.step(tenant, recall.id()));
                var dispatch = listed.subList(from, from + BulkWorker.AT_ONCE).reversed().stream()
                        .map(notice -> workers.submit(() -> handOver(notice, handedOver)))
                        .toList();
                for (var each : dispatch) {
                    each.get();
                }
                step.get();
            }
        }
        var counts = workOff(recall).counts();
        assertThat(counts.done() + counts.tooLate()).isEqualTo(400);
        assertThat(counts.tooLate()).isEqualTo(handedOver.get());
        var states = all.stream().map(shelf::stateOf).toList();
        assertThat(states).containsOnly(NoticeState.RECALLED, NoticeState.HANDING_OVER);
        assertThat(states.stream().filter(NoticeState.HANDING_OVER::equals)).hasSize(handedOver.get());
        // Otherwise one side always came first, and nothing was proved.
        assertThat(states).contains(NoticeState.RECALLED, NoticeState.HANDING_OVER);
    }

    private void handOver(UUID notice, AtomicInteger handedOver) {
        if (queue.beginHandOver(notice, NoticeShelf.TOKEN, clock.instant(), Duration.ofMinutes(15))) {
            handedOver.incrementAndGet();
        }
    }

    @Test
    void another_organisation_sees_nothing_of_it() {
        arrive(2, RISKY);
        var draft = draw(Bulk.Kind.APPROVE);
        var stranger = new TenantId("bulk-stranger");
        assertThatThrownBy(() -> bulks.find(stranger, draft.id())).isInstanceOf(BulkNotFoundException.class);
        assertThatThrownBy(() -> bulks.ask(stranger, draft.id(), BEN)).isInstanceOf(BulkNotFoundException.class);
        assertThatThrownBy(() -> bulks.confirm(stranger, draft.id(), BEN)).isInstanceOf(BulkNotFoundException.class);
        assertThat(bulks.lines(stranger, draft, null, 10)).isEmpty();
        assertThat(bulks.draw(stranger, Bulk.Kind.RECALL, ofBatch(), BEN)
                        .counts()
                        .total())
                .isZero();
    }
}
