package io.hearback.intake.polling;

import io.hearback.contract.OutcomeKind;
import io.hearback.intake.Caller;
import io.hearback.intake.Connected;
import io.hearback.intake.connection.Connection;
import io.hearback.intake.connection.Connections;
import io.hearback.intake.connection.Vendor;
import io.hearback.intake.outcome.Intake;
import io.hearback.intake.outcome.Outcome;
import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.tenant.TenantWall;
import io.hearback.intake.webhook.Deliveries;
import io.hearback.intake.webhook.UnfitDeliveryException;
import io.hearback.intake.webhook.Vendors;
import io.hearback.intake.webhook.lookup.FakeVendor;
import io.hearback.intake.webhook.lookup.VendorApi;
import io.hearback.local.OnLocalPlatform;
import io.hearback.local.vendor.Signatures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@OnLocalPlatform("intake")
class PollingTest {

    private static final TenantId ACME = new TenantId("acme");
    private static final String CANDIDATES = "/spi/v3/candidates";
    private static final Duration PAST_THE_LEASE = Duration.ofMinutes(11);

    private final PollCursors cursors;
    private final Connections connections;
    private final Vendors vendors;
    private final Deliveries deliveries;
    private final TenantWall wall;
    private final PollingConfig config;
    private final Clock clock;
    private final VendorApi api;
    private final Intake intake;

    private final FakeVendor vendor = new FakeVendor();
    private final List<Connected> opened = new ArrayList<>();
    private final String one = "a" + UUID.randomUUID();
    private final String two = "b" + UUID.randomUUID();

    PollingTest(
            PollCursors cursors,
            Connections connections,
            Vendors vendors,
            Deliveries deliveries,
            TenantWall wall,
            PollingConfig config,
            Clock clock,
            VendorApi api,
            Intake intake) {
        this.cursors = cursors;
        this.connections = connections;
        this.vendors = vendors;
        this.deliveries = deliveries;
        this.wall = wall;
        this.config = config;
        this.clock = clock;
        this.api = api;
        this.intake = intake;
    }

    /** A connection that stays would be due in the next test as well. */
    @AfterEach
    void close() {
        opened.forEach(connection -> Caller.ACME.asks().delete("/v1/connections/" + connection.id()));
        vendor.close();
    }

    @Test
    void a_refusal_that_no_event_told_is_found_and_on_record() {
        var workable = connect("WORKABLE");
        vendor.lists(CANDIDATES, "since_id", null, page(null, listed(one, true), listed(two, false)))
                .knows(CANDIDATES + "/" + one, disqualified(one));

        assertThat(poller().pollOne()).isTrue();
        assertThat(workable.settled(1))
                .hasSize(1)
                .first()
                .satisfies(delivery -> assertThat(delivery).containsEntry("state", "DONE"));
        assertThat(latest(one).kind()).isEqualTo(OutcomeKind.REJECTED);
        assertThat(latest(one).decidedAt()).isEqualTo("2026-11-20T10:00:00Z");
        assertThat(intake.latest(ACME, two)).isEmpty();
        state(workable)
                .body("found", equalTo(1))
                .body("sweeping", equalTo(false))
                .body("failures", equalTo(0));
    }

    @Test
    void a_webhook_and_a_poll_about_the_same_refusal_give_one_outcome() {
        var workable = connect("WORKABLE");
        vendor.lists(CANDIDATES, "since_id", null, page(null, listed(one, true)))
                .knows(CANDIDATES + "/" + one, disqualified(one).replace("Data engineer", "Data engineer (m/f/x)"));
        var told = disqualified(one)
                .replaceFirst("\\{\"candidate\":", "{\"event_type\": \"candidate_moved\", \"id\": \"e-1\", \"data\":")
                .getBytes(StandardCharsets.UTF_8);
        workable.delivers(told, Map.of("X-Workable-Signature", Signatures.hex(workable.secret(), told)))
                .then()
                .statusCode(200);

        assertThat(poller().pollOne()).isTrue();
        assertThat(workable.settled(1)).hasSize(1);
        assertThat(latest(one).sequence()).isEqualTo(1);
        pass(workable, Duration.ofMinutes(6));
        assertThat(poller().pollOne()).isTrue(); // and so does the next sweep
        assertThat(workable.settled(1)).hasSize(1);
        assertThat(latest(one).sequence()).isEqualTo(1);
    }

    @Test
    void after_a_crash_between_pages_the_cursor_goes_on_where_it_was() {
        var workable = connect("WORKABLE");
        vendor.lists(CANDIDATES, "since_id", null, page("77", listed(one, true)))
                .lists(CANDIDATES, "since_id", "77", page(null, listed(two, true)))
                .knows(CANDIDATES + "/" + one, disqualified(one))
                .knows(CANDIDATES + "/" + two, disqualified(two));
        assertThat(poller().pollOne()).isTrue();

        var crashing = poller(crashingAfter(new WorkableSource(api, intake)));
        assertThatThrownBy(crashing::pollOne).isInstanceOf(StackOverflowError.class);
        assertThat(poller().pollOne()).isFalse(); // it may still be at work, for all anybody knows

        pass(workable, PAST_THE_LEASE);
        assertThat(poller().pollOne()).isTrue();
        assertThat(workable.settled(2)).hasSize(2);
        assertThat(latest(one).sequence()).isEqualTo(1);
        assertThat(latest(two).kind()).isEqualTo(OutcomeKind.REJECTED);
        assertThat(vendor.timesListed(CANDIDATES, "since_id", null)).isEqualTo(1);
        assertThat(vendor.timesListed(CANDIDATES, "since_id", "77")).isEqualTo(2);
    }

    @Test
    void who_lost_the_lease_moves_nothing_and_stores_nothing() {
        var workable = connect("WORKABLE");
        vendor.lists(CANDIDATES, "since_id", null, page(null, listed(one, true)))
                .knows(CANDIDATES + "/" + one, disqualified(one));
        var slow = poller(reading(page -> {
            pass(workable, PAST_THE_LEASE);
            assertThat(poller().pollOne()).isTrue(); // meanwhile, somebody else
            return new Source.Page(List.of("{}".getBytes(StandardCharsets.UTF_8)), "99");
        }));
        assertThat(slow.pollOne()).isTrue();
        assertThat(workable.settled(1))
                .hasSize(1)
                .first()
                .satisfies(delivery -> assertThat(delivery).containsEntry("state", "DONE"));
        state(workable).body("found", equalTo(1)).body("sweeping", equalTo(false));
    }

    @Test
    void what_is_alive_again_takes_back_its_refusal() {
        var workable = connect("WORKABLE");
        vendor.lists(CANDIDATES, "since_id", null, page(null, listed(one, true)))
                .knows(CANDIDATES + "/" + one, disqualified(one));
        poller().pollOne();
        workable.settled(1);

        vendor.lists(CANDIDATES, "since_id", null, page(null, listed(one, false), listed(two, false)));
        pass(workable, Duration.ofMinutes(6));
        assertThat(poller().pollOne()).isTrue();
        assertThat(workable.settled(2)).hasSize(2);
        assertThat(latest(one).kind()).isEqualTo(OutcomeKind.REINSTATED);
        assertThat(intake.latest(ACME, two)).isEmpty();
    }

    @Test
    void a_vendor_that_refuses_is_asked_less_and_less_and_the_organisation_sees_why() {
        var workable = connect("WORKABLE");
        vendor.refusesAll(401);
        assertThat(poller().pollOne()).isTrue();
        state(workable).body("failures", equalTo(1)).body("failure", equalTo("STATUS_401"));
        pass(workable, Duration.ofSeconds(50));
        assertThat(poller().pollOne()).isFalse();
        pass(workable, Duration.ofSeconds(20));
        assertThat(poller().pollOne()).isTrue();
        pass(workable, Duration.ofSeconds(110));
        assertThat(poller().pollOne()).isFalse();
        pass(workable, Duration.ofSeconds(20));
        assertThat(poller().pollOne()).isTrue();
        state(workable).body("failures", equalTo(3));
    }

    @Test
    void gupy_tells_who_was_refused_who_left_and_who_was_hired() {
        var gupy = connect("GUPY");
        vendor.lists("/api/v2/applications", "pageToken", null, """
                        {"results": [%s, %s], "nextPageToken": "t/2="}
                        """.formatted(
                                application(one, "reproved"), application(two, "in_process")))
                .lists("/api/v2/applications", "pageToken", "t/2=", """
                        {"results": [%s], "nextPageToken": null}
                        """.formatted(application(two, "give_up")));
        assertThat(poller().pollOne()).isTrue();
        assertThat(poller().pollOne()).isTrue();
        assertThat(gupy.settled(2)).hasSize(2);
        assertThat(latest(one).kind()).isEqualTo(OutcomeKind.REJECTED);
        assertThat(latest(two).kind()).isEqualTo(OutcomeKind.WITHDRAWN);
        assertThat(latest(two).decidedAt()).isEqualTo("2026-11-21T08:00:00Z");
    }

    @Test
    void nothing_that_comes_by_itself_is_believed_to_be_from_gupy() {
        var gupy = connect("GUPY");
        gupy.delivers(application(one, "reproved").getBytes(StandardCharsets.UTF_8), Map.of())
                .then()
                .statusCode(401);
    }

    @Test
    void the_polling_of_an_organisation_is_its_own_to_see() {
        var workable = connect("WORKABLE");
        Caller.GLOBEX
                .asks()
                .get("/v1/connections/" + workable.id() + "/polling")
                .then()
                .statusCode(404);
    }

    private Connected connect(String vendorName) {
        var connected = Connected.withApi(vendorName, vendor.baseUrl());
        opened.add(connected);
        poller().enrol();
        return connected;
    }

    /** For the connection; all else stays at its time, or what is found would wait to be read. */
    private void pass(Connected connection, Duration time) {
        wall.inside(
                ACME,
                handle -> handle.createUpdate(
                                "update poll_cursor set due_at = due_at - make_interval(secs => ?) where connection_id = ?::uuid")
                        .bind(0, time.toSeconds())
                        .bind(1, connection.id())
                        .execute());
    }

    private Poller poller() {
        return poller(new WorkableSource(api, intake));
    }

    private Poller poller(Source workable) {
        return new Poller(
                List.of(workable, new GupySource(api, intake)),
                cursors,
                connections,
                vendors,
                deliveries,
                wall,
                config,
                clock);
    }

    private interface Reading {
        Source.Page of(String page) throws UnfitDeliveryException;
    }

    /** The page has been read, and nothing of it is stored. */
    private static Source crashingAfter(Source real) {
        return new Source() {
            @Override
            public Vendor vendor() {
                return real.vendor();
            }

            @Override
            public Page read(Connection connection, Instant since, String page) throws UnfitDeliveryException {
                real.read(connection, since, page);
                throw new StackOverflowError("the process is gone");
            }
        };
    }

    private static Source reading(Reading reading) {
        return new Source() {
            @Override
            public Vendor vendor() {
                return Vendor.WORKABLE;
            }

            @Override
            public Page read(Connection connection, Instant since, String page) throws UnfitDeliveryException {
                return reading.of(page);
            }
        };
    }

    private Outcome latest(String application) {
        return intake.latest(ACME, application).orElseThrow();
    }

    private static ValidatableResponse state(Connected connection) {
        return Caller.ACME
                .asks()
                .get("/v1/connections/" + connection.id() + "/polling")
                .then()
                .statusCode(200);
    }

    private String page(String next, String... candidates) {
        var paging = next == null
                ? "{}"
                : "{\"next\": \"https://elsewhere.example/spi/v3/candidates?limit=100&since_id=" + next + "\"}";
        return "{\"candidates\": [%s], \"paging\": %s}".formatted(String.join(",", candidates), paging);
    }

    private static String listed(String id, boolean disqualified) {
        return """
                {"id": "%s", "name": "Camille Martin", "stage": "On-site", "disqualified": %s,
                 "updated_at": "2026-11-24T09:00:00Z", "job": {"shortcode": "GROOV003", "title": "Data engineer"}}
                """.formatted(id, disqualified);
    }

    private static String disqualified(String id) {
        return """
                {"candidate": {"id": "%1$s", "name": "Camille Martin", "email": "camille@example.org", "stage": "On-site",
                 "disqualified": true, "withdrew": false, "disqualified_at": "2026-11-20T10:00:00Z",
                 "disqualification_reason": "Skills", "job": {"shortcode": "GROOV003", "title": "Data engineer"}}}
                """.formatted(id);
    }

    private static String application(String id, String status) {
        return """
                {"id": "%1$s", "status": "%2$s", "endedAt": "2026-11-21T08:00:00.000Z", "updatedAt": "2026-11-22T08:00:00.000Z",
                 "candidate": {"id": "c-%1$s", "name": "Camille", "lastName": "Martin", "email": "camille@example.org"},
                 "job": {"id": 5, "name": "Engenheira de dados"}, "currentStep": {"id": 1, "name": "On-site"}}
                """.formatted(id, status);
    }
}
