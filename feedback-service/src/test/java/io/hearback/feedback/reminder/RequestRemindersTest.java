package io.hearback.feedback.reminder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearback.contract.RequestsDue;
import io.hearback.contract.SendingHours;
import io.hearback.contract.TenantChanged;
import io.hearback.feedback.Given;
import io.hearback.feedback.Overheard;
import io.hearback.feedback.Peers;
import io.hearback.feedback.Told;
import io.hearback.feedback.tenant.Announcements;
import io.hearback.feedback.tenant.TenantId;
import io.hearback.feedback.tenant.TenantWall;
import io.hearback.local.OnLocalPlatform;
import io.hearback.outbox.Outbox;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

/** An organisation that wants to is reminded of what candidates asked, at most once a working day and of each once at each step. */
@QuarkusTest
@OnLocalPlatform("feedback")
@WithTestResource(Peers.class)
class RequestRemindersTest {

    /** A Monday in Paris, long after this test runs, so that the service's own round reminds of nothing of it. */
    private static final Instant MORNING = Instant.parse("2035-06-11T06:30:00Z");

    private static final Duration PROMISE = Duration.ofDays(7);

    @Inject
    RequestReminders reminders;

    @Inject
    Reminders table;

    @Inject
    Outbox outbox;

    @Inject
    Told told;

    @Inject
    Overheard overheard;

    @Inject
    TenantWall wall;

    @Inject
    ObjectMapper json;

    private final String tenant = Given.tenant();

    @BeforeEach
    void an_organisation_that_wants_to_be_reminded() {
        wants(1, true);
    }

    @Test
    void it_is_reminded_once_a_day_of_what_is_new_and_of_each_once_at_each_step() {
        var late = due(MORNING.minus(Duration.ofDays(1)), "ASKED");
        var soon = due(MORNING.plus(Duration.ofHours(26)), "IN_WORK");
        due(MORNING.plus(Duration.ofDays(4)), "ASKED");
        due(MORNING.minus(Duration.ofDays(2)), "ANSWERED");
        due(MORNING.minus(Duration.ofDays(3)), "EXPIRED");

        reminders.remindAll(MORNING);
        var added = due(MORNING.plus(Duration.ofHours(1)), "ASKED");
        reminders.remindAll(MORNING.plus(Duration.ofHours(3)));

        assertThat(reminded(1))
                .containsExactly(
                        new RequestsDue(idOf(MORNING), tenant, 1, 1, MORNING.minus(Duration.ofDays(1)), MORNING));
        assertThat(List.of(stepOf(late), stepOf(soon), stepOf(added))).containsExactly("OVERDUE", "SOON", "");

        var wednesday = MORNING.plus(Duration.ofDays(2));
        reminders.remindAll(wednesday);
        assertThat(reminded(2))
                .contains(new RequestsDue(idOf(wednesday), tenant, 0, 2, MORNING.plus(Duration.ofHours(1)), wednesday));

        reminders.remindAll(MORNING.plus(Duration.ofDays(3)));
        reminders.remindAll(MORNING.plus(Duration.ofDays(7)));
        reminders.remindAll(MORNING.plus(Duration.ofDays(8)));
        assertThat(reminded(4))
                .as("the one with time is due soon on Thursday, and late on the Monday after")
                .filteredOn(each -> each.at().isAfter(wednesday))
                .extracting(RequestsDue::dueSoon, RequestsDue::overdue)
                .containsExactlyInAnyOrder(tuple(1, 0), tuple(0, 1));
    }

    @Test
    void of_many_copies_that_remind_at_once_one_does() throws Exception {
        due(MORNING.minus(Duration.ofDays(1)), "ASKED");
        Callable<Void> reminding = () -> {
            reminders.remindAll(MORNING);
            return null;
        };
        try (var many = Executors.newFixedThreadPool(4)) {
            for (var each : many.invokeAll(Collections.nCopies(4, reminding))) {
                each.get();
            }
        }
        assertThat(reminded(1)).hasSize(1);
    }

    @Test
    void who_does_not_want_it_is_not_reminded_and_no_longer_once_it_is_switched_off() {
        wants(2, false);
        var request = due(MORNING.minus(Duration.ofDays(1)), "ASKED");
        reminders.remindAll(MORNING);
        assertThat(stepOf(request)).isEmpty();

        wants(3, true);
        reminders.remindAll(MORNING);
        assertThat(reminded(1)).hasSize(1);
    }

    @Test
    void at_night_nobody_is_reminded_nor_of_nothing() {
        var request = due(MORNING.plus(Duration.ofDays(2)), "ASKED");
        reminders.remindAll(MORNING);
        reminders.remindAll(MORNING.plus(Duration.ofDays(2)).minus(Duration.ofHours(2)));
        assertThat(stepOf(request)).isEmpty();

        reminders.remindAll(MORNING.plus(Duration.ofDays(2)));
        assertThat(reminded(1).getFirst().dueSoon()).isOne();
    }

    @Test
    void what_is_answered_at_the_same_moment_is_not_reminded_of() throws Exception {
        var request = due(MORNING.minus(Duration.ofDays(1)), "ASKED");
        try (var other = Executors.newSingleThreadExecutor()) {
            var reminding = wall.inside(new TenantId(tenant), answering -> {
                answering.execute("update feedback_request set state = 'ANSWERED' where id = ?", request);
                var started = other.submit(() -> reminders.remindAll(MORNING));
                await().atMost(Duration.ofSeconds(30)).until(() -> started.isDone() || somebodyWaits(answering));
                return started;
            });
            reminding.get();
        }
        assertThat(stepOf(request)).isEmpty();
    }

    @Test
    void a_reminder_that_was_not_told_is_not_kept_either() {
        var request = due(MORNING.minus(Duration.ofDays(1)), "ASKED");
        var broken = new ObjectMapper() {
            @Override
            public String writeValueAsString(Object value) throws JsonProcessingException {
                throw new IllegalStateException("this copy dies");
            }
        };
        new RequestReminders(table, wall, new Announcements(outbox, broken), Clock.systemUTC(), PROMISE)
                .remindAll(MORNING);
        assertThat(stepOf(request)).isEmpty();

        reminders.remindAll(MORNING);
        assertThat(reminded(1)).hasSize(1);
    }

    private static boolean somebodyWaits(Handle handle) {
        return handle.createQuery("select exists (select from pg_locks where not granted)")
                .mapTo(Boolean.class)
                .one();
    }

    private UUID idOf(Instant now) {
        return WorkingDay.at(now, ZoneId.of("Europe/Paris")).orElseThrow().reminderOf(tenant);
    }

    private void wants(int version, boolean reminders) {
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
                Map.of(),
                6,
                "PT4H",
                SendingHours.USUAL,
                null,
                false,
                reminders,
                Instant.parse("2026-11-20T12:00:00Z"))));
    }

    private UUID due(Instant at, String state) {
        var id = UUID.randomUUID();
        wall.inside(
                new TenantId(tenant),
                handle -> handle.createUpdate("""
                                insert into feedback_request (id, tenant_id, notice_id, outcome_id, application_id, language, topics,
                                                              question, requested_at, state)
                                values (:id, :tenant, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'fr',
                                        '{SKILLS}', '', :at, :state)""")
                        .bind("id", id)
                        .bind("tenant", tenant)
                        .bind("at", at.minus(PROMISE))
                        .bind("state", state)
                        .execute());
        return id;
    }

    private String stepOf(UUID request) {
        return wall.inside(
                new TenantId(tenant),
                handle -> handle.select("select coalesce(reminded, '') from feedback_request where id = ?", request)
                        .mapTo(String.class)
                        .one());
    }

    private List<RequestsDue> reminded(int count) {
        await().atMost(Duration.ofSeconds(60)).until(() -> onKafka().size() >= count);
        var reminded = onKafka();
        assertThat(reminded).hasSize(count);
        return reminded;
    }

    private List<RequestsDue> onKafka() {
        return overheard.with("\"reminderId\"", tenant).stream().map(this::read).toList();
    }

    private RequestsDue read(String text) {
        try {
            return json.readValue(text, RequestsDue.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no reminder: " + text, e);
        }
    }
}
