package io.hearback.feedback.inbox;

import io.hearback.contract.NoticeChanged;
import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.contract.OutcomeRecorded;
import io.hearback.feedback.Given;
import io.hearback.feedback.Peers;
import io.hearback.feedback.metric.Filter;
import io.hearback.feedback.metric.Insight;
import io.hearback.feedback.metric.Insights;
import io.hearback.feedback.metric.Period;
import io.hearback.feedback.metric.Question;
import io.hearback.feedback.metric.Recounting;
import io.hearback.feedback.tenant.TenantId;
import io.hearback.feedback.tenant.TenantWall;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Hundreds of decisions of one day, stage and reason: their waits are put one behind another, and made one now and then. */
@QuarkusTest
@OnLocalPlatform("feedback")
@WithTestResource(Peers.class)
class BusyDayTest {

    private static final Instant DAY = Instant.parse("2026-03-03T00:00:00Z");
    private static final int DECISIONS = 1_000;

    @Inject
    Inbox inbox;

    @Inject
    Insights insights;

    @Inject
    Recounting recounting;

    @Inject
    TenantWall wall;

    private final Random random = new Random(3);
    private final String tenant = Given.tenant();
    private final List<OutcomeRecorded> outcomes =
            Stream.generate(this::outcome).limit(DECISIONS).toList();

    @Test
    void waits_stay_exact_and_short_however_often_some_are_added_and_taken_out() {
        take(outcomes.stream().<Arrival>map(this::arrival).toList());
        take(notices(1, NoticeState.SENT, outcomes));
        assertThat(longestWaits()).isBetween(100, 1_400); // one behind another they are twice as long
        take(notices(2, NoticeState.FAILED, outcomes.subList(0, 100)));
        take(notices(3, NoticeState.SENT, outcomes.subList(50, 80)));

        var counted = ask();
        recounting.order(tenant);
        recounting.countAll();
        var recounted = ask();

        assertThat(counted.waits().stream().mapToLong(Insight.WaitBar::notices).sum())
                .isEqualTo(DECISIONS - 70);
        assertThat(counted.waits()).isEqualTo(recounted.waits());
        assertThat(counted.measures()).isEqualTo(recounted.measures());
    }

    @Test
    void a_notice_may_come_back_while_its_cell_waits_for_a_recount() {
        var some = outcomes.subList(0, 10);
        take(some.stream().<Arrival>map(this::arrival).toList());
        take(notices(1, NoticeState.SENT, some));
        wall.asWorker(worker -> worker.execute("delete from process_cell where tenant_id = ?", tenant));
        recounting.order(tenant);
        wall.asWorker(worker -> worker.execute(
                "insert into process_recount values (?, ?) on conflict do nothing",
                tenant,
                DAY.atZone(ZoneOffset.UTC).toLocalDate()));

        take(notices(2, NoticeState.FAILED, some.subList(0, 3)));
        recounting.countAll();

        assertThat(ask().waits().stream().mapToLong(Insight.WaitBar::notices).sum())
                .isEqualTo(7);
    }

    private Insight ask() {
        return insights.ask(
                new TenantId(tenant), new Question(new Period(DAY, DAY.plus(Duration.ofDays(1))), Filter.ALL));
    }

    private int longestWaits() {
        return wall.<Integer>inside(
                new TenantId(tenant),
                handle -> handle.createQuery("select max(octet_length(notice_waits)) from process_cell")
                        .mapTo(Integer.class)
                        .one());
    }

    private void take(List<Arrival> arrivals) {
        for (int at = 0; at < arrivals.size(); at += 7) {
            inbox.take(arrivals.subList(at, Math.min(at + 7, arrivals.size())));
        }
    }

    private List<Arrival> notices(int version, NoticeState state, List<OutcomeRecorded> about) {
        var notices = new ArrayList<Arrival>();
        for (var outcome : about) {
            var notice = new NoticeChanged(
                    outcome.outcomeId(),
                    tenant,
                    outcome.applicationId(),
                    outcome.outcomeId(),
                    version,
                    NoticeKind.REFUSAL,
                    state,
                    "en",
                    null,
                    outcome.decidedAt().plusSeconds((long) Math.exp(5 + 9 * random.nextDouble())),
                    null,
                    90,
                    true,
                    null);
            notices.add(new Arrival.Notice(place(), UUID.randomUUID(), notice));
        }
        return notices;
    }

    private Arrival arrival(OutcomeRecorded outcome) {
        return new Arrival.Outcome(place(), UUID.randomUUID(), outcome);
    }

    private static Arrival.Place place() {
        return new Arrival.Place("a topic", 0, 0);
    }

    private OutcomeRecorded outcome() {
        return Given.outcome(tenant, DAY.plusSeconds(random.nextInt(86_400)));
    }
}
