package io.hearback.feedback.digest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearback.contract.DigestRhythm;
import io.hearback.contract.NoticeState;
import io.hearback.contract.ProcessNumbers;
import io.hearback.contract.ProcessReported;
import io.hearback.contract.SendingHours;
import io.hearback.contract.Stage;
import io.hearback.contract.StageEventKind;
import io.hearback.contract.StageRecorded;
import io.hearback.contract.TenantChanged;
import io.hearback.feedback.Given;
import io.hearback.feedback.Overheard;
import io.hearback.feedback.Peers;
import io.hearback.feedback.Told;
import io.hearback.feedback.tenant.TenantId;
import io.hearback.feedback.tenant.TenantWall;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

/** An organisation that wants to is told of each of its weeks or months, once. */
@QuarkusTest
@OnLocalPlatform("feedback")
@WithTestResource(Peers.class)
class ProcessDigestsTest {

    /** A Monday in Paris, long after this test runs, so that the service's own round tells nothing of its week. */
    private static final Instant MORNING = Instant.parse("2035-06-11T06:30:00Z");

    private static final LocalDate MONDAY_BEFORE = LocalDate.of(2035, 6, 4);

    @Inject
    ProcessDigests digests;

    @Inject
    Told told;

    @Inject
    TenantWall wall;

    @Inject
    ObjectMapper json;

    @Inject
    Overheard overheard;

    private final String tenant = Given.tenant();

    @Test
    void a_week_is_told_in_numbers_of_many_and_once() {
        wants(1, DigestRhythm.WEEKLY);
        for (int i = 0; i < 6; i++) {
            heard(MORNING.minus(Duration.ofDays(2 + i)), Duration.ofHours(30));
        }
        heard(MORNING.minus(Duration.ofDays(9)), Duration.ofHours(10));
        waits(Duration.ofDays(3));
        waits(Duration.ofDays(90));
        asked(MORNING.minus(Duration.ofDays(30)), null);
        asked(MORNING.minus(Duration.ofDays(6)), MORNING.minus(Duration.ofDays(4)));
        asked(MORNING.minus(Duration.ofDays(40)), MORNING.minus(Duration.ofDays(20)));

        digests.tellAll(MORNING);
        digests.tellAll(MORNING.plus(Duration.ofDays(1)));

        var report = reports(1).getFirst();
        assertThat(report.rhythm()).isEqualTo(DigestRhythm.WEEKLY);
        assertThat(report.last()).isEqualTo(MONDAY_BEFORE.plusDays(6));
        assertThat(report.numbers().told()).isEqualTo(6);
        assertThat((double) report.numbers().medianSeconds()).isCloseTo(30 * 3_600, within(1_100.0));
        assertThat(report.numbers().promiseKept()).isEqualTo(1.0);
        assertThat(report.numbers().answered()).isOne();
        assertThat(report.before()).as("one is too few to say more of").isEqualTo(new ProcessNumbers(1, null, null, 0));
        assertThat(List.of(report.waiting(), report.waitingTooLong(), report.overdue()))
                .isEqualTo(List.of(2, 1, 1));

        digests.tellAll(MORNING.plus(Duration.ofDays(7)));
        assertThat(reports(2))
                .extracting(ProcessReported::first)
                .containsExactlyInAnyOrder(MONDAY_BEFORE, MONDAY_BEFORE.plusWeeks(1));
    }

    @Test
    void of_many_copies_that_tell_at_once_one_does() throws Exception {
        wants(1, DigestRhythm.WEEKLY);
        Callable<Void> telling = () -> {
            digests.tellAll(MORNING);
            return null;
        };
        try (var many = Executors.newFixedThreadPool(4)) {
            for (var each : many.invokeAll(List.of(telling, telling, telling, telling))) {
                each.get();
            }
        }
        assertThat(rows("process_digest")).isOne();
        assertThat(reports(1)).hasSize(1);
    }

    @Test
    void who_does_not_want_it_is_told_nothing_and_who_changes_the_rhythm_gets_the_other() {
        told.awaitTaken(told.of(Given.settings(tenant, 1, Map.of())));
        digests.tellAll(MORNING);
        assertThat(rows("process_digest")).isZero();

        wants(2, DigestRhythm.MONTHLY);
        digests.tellAll(MORNING);
        digests.tellAll(MORNING);
        assertThat(reports(1).getFirst().first()).isEqualTo(LocalDate.of(2035, 5, 1));

        told.awaitTaken(told.of(Given.settings(tenant, 3, Map.of())));
        digests.tellAll(MORNING.plus(Duration.ofDays(60)));
        assertThat(rows("process_digest")).isOne();
    }

    /** The service's own round may have told of a week of the present. */
    private long rows(String table) {
        return wall.<Long>inside(
                new TenantId(tenant),
                handle -> handle.createQuery("select count(*) from " + table + " where first > '2030-01-01'")
                        .mapTo(Long.class)
                        .one());
    }

    private void wants(int version, DigestRhythm rhythm) {
        told.awaitTaken(told.of(new TenantChanged(
                tenant,
                version,
                "Initech",
                null,
                null,
                "fr",
                List.of("fr"),
                "Europe/Paris",
                "FR",
                Map.of(Stage.INTERVIEW, 14),
                6,
                "PT4H",
                SendingHours.USUAL,
                rhythm,
                false,
                false,
                Instant.parse("2026-11-20T12:00:00Z"))));
    }

    private void heard(Instant decidedAt, Duration after) {
        var outcome = Given.outcome(tenant, decidedAt);
        told.awaitTaken(told.of(outcome));
        told.andTaken(Given.noticeOf(outcome).becomes(NoticeState.SENT, 2, decidedAt.plus(after)));
    }

    private void waits(Duration since) {
        var at = MORNING.minus(since);
        told.awaitTaken(told.of(new StageRecorded(
                UUID.randomUUID(),
                tenant,
                UUID.randomUUID(),
                UUID.randomUUID(),
                StageEventKind.STAGE_ENTERED,
                Stage.INTERVIEW,
                at,
                at)));
    }

    private void asked(Instant at, Instant answeredAt) {
        wall.inside(
                new TenantId(tenant),
                handle -> handle.createUpdate("""
                                insert into feedback_request (id, tenant_id, notice_id, outcome_id, application_id, language, topics,
                                                              question, requested_at, state, state_at)
                                values (gen_random_uuid(), :tenant, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'fr',
                                        '{SKILLS}', '', :at, :state, :answered)""")
                        .bind("tenant", tenant)
                        .bind("at", at)
                        .bind("state", answeredAt == null ? "ASKED" : "ANSWERED")
                        .bindByType("answered", answeredAt, Instant.class)
                        .execute());
    }

    private List<ProcessReported> reports(int count) {
        await().atMost(Duration.ofSeconds(60)).until(() -> reportsOnKafka().size() >= count);
        var reports = reportsOnKafka();
        assertThat(reports).hasSize(count);
        return reports;
    }

    private List<ProcessReported> reportsOnKafka() {
        return overheard.with("\"reportId\"", tenant).stream()
                .map(this::read)
                .filter(report -> report.first().getYear() > 2030)
                .toList();
    }

    private ProcessReported read(String text) {
        try {
            return json.readValue(text, ProcessReported.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no report: " + text, e);
        }
    }
}
