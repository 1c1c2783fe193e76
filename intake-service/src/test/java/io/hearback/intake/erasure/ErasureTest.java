package io.hearback.intake.erasure;

import io.hearback.contract.Topics;
import io.hearback.intake.Caller;
import io.hearback.intake.Report;
import io.hearback.intake.StageReport;
import io.hearback.intake.setting.Tenants;
import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.tenant.TenantWall;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@OnLocalPlatform("intake")
class ErasureTest {

    private static final TenantId ACME = new TenantId("acme");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    private final TenantWall wall;
    private final Tenants tenants;
    private final RetentionRound round;

    ErasureTest(TenantWall wall, Tenants tenants, RetentionRound round) {
        this.wall = wall;
        this.tenants = tenants;
        this.round = round;
    }

    private final String canary = "CANARY-" + UUID.randomUUID();

    private Report report() {
        return Report.offerDeclined()
                .with("application.reference", "APP-" + canary)
                .with("candidate.reference", "C-" + canary)
                .with("candidate.name", "Camille " + canary)
                .with("candidate.email", canary.toLowerCase(Locale.ROOT) + "@example.org")
                .with("candidateWords", "My words " + canary);
    }

    @Test
    void nothing_that_a_platform_told_of_a_person_is_left() {
        Caller.ACME.reports(report(), "key-" + canary).then().statusCode(202);
        tellsPeople();
        tellsSentenceAsReason();
        remembersGoingOn();
        assertThat(everything()).containsIgnoringCase(canary);

        var erasure = ordered(Map.of("candidate", "C-" + canary)).body("erasures", hasSize(2));

        erasure.body("erasures[0].state", equalTo("ERASING")).body("erasures[0].services.intake", notNullValue());
        assertThat(everything()).doesNotContainIgnoringCase(canary);
        assertThat(number("select count(*) from going_on where at = '2001-01-01T00:00:00Z'"))
                .isZero();
    }

    @Test
    void it_is_told_to_the_other_services_and_done_when_both_say_so() {
        var application = application(Caller.ACME.reports(report()).then());
        var id = ordered(Map.of("application", "APP-" + canary)).extract().<String>path("erasures[0].id");

        var told = await().atMost(Duration.ofSeconds(30)).until(() -> onKafka(application), found -> !found.isEmpty());
        assertThat(told.getFirst()).contains(id, "\"cause\":\"ORGANISATION\"").doesNotContain(canary);
        Caller.MESSAGE_SERVICE
                .asks()
                .post("/internal/v1/erasures/" + id + "/done")
                .then()
                .statusCode(204);
        read(id).body("state", equalTo("ERASING"))
                .body("services.message", notNullValue())
                .body("services.feedback", nullValue());
        Caller.FEEDBACK_SERVICE
                .asks()
                .post("/internal/v1/erasures/" + id + "/done")
                .then()
                .statusCode(204);
        read(id).body("state", equalTo("DONE"));
    }

    @Test
    void an_order_that_is_repeated_is_the_first_and_what_is_told_again_is_refused() {
        Caller.ACME.reports(report(), "key-" + canary).then().statusCode(202);
        var id = ordered(Map.of("application", "APP-" + canary)).extract().<String>path("erasures[0].id");

        ordered(Map.of("application", "APP-" + canary)).body("erasures.id", equalTo(List.of(id)));
        ordered(Map.of("candidate", "C-" + canary)).body("erasures.id", equalTo(List.of(id)));
        Caller.ACME.reports(report(), "key-" + canary).then().statusCode(410).body("type", endsWith(":erased"));
        Caller.ACME
                .asks()
                .body(stage("APP-" + canary).json())
                .post("/v1/stage-events")
                .then()
                .statusCode(410);
        assertThat(everything()).doesNotContainIgnoringCase(canary);
    }

    @Test
    void another_application_of_the_same_person_is_left_alone() {
        Caller.ACME.reports(report()).then().statusCode(202);
        var other = Caller.ACME
                .reports(report().with("application.reference", "OTHER-" + canary))
                .then()
                .statusCode(202);
        ordered(Map.of("application", "APP-" + canary));

        assertThat(number(
                        "select count(*) from vault v join outcome o on o.id = v.outcome_id where o.application_id = '"
                                + application(other) + "'"))
                .isOne();
        assertThat(number("select count(*) from candidate where reference = 'C-" + canary + "'"))
                .isOne();
    }

    @Test
    void bad_orders_are_told_what_is_wrong() {
        refused(Map.of(), 422);
        refused(Map.of("application", "A", "candidate", "C"), 422);
        refused(Map.of("application", "nobody-" + canary), 404);
        refused(Map.of("person", "C"), 400);
        Caller.MESSAGE_SERVICE
                .asks()
                .body(Map.of("application", "A"))
                .post("/v1/erasures")
                .then()
                .statusCode(403);
    }

    @Test
    void another_organisation_erases_nothing_of_ours() {
        Caller.ACME.reports(report()).then().statusCode(202);
        Caller.GLOBEX
                .asks()
                .body(Map.of("application", "APP-" + canary))
                .post("/v1/erasures")
                .then()
                .statusCode(404);
        assertThat(everything()).containsIgnoringCase(canary);
    }

    @Test
    void while_a_legal_hold_stands_nothing_is_erased_and_then_it_is() {
        Caller.ACME.reports(report()).then().statusCode(202);
        var hold = "/v1/legal-holds/APP-" + canary;
        Caller.ACME
                .asks()
                .body(Map.of("reason", "LITIGATION"))
                .put(hold)
                .then()
                .statusCode(200)
                .body("setBy", notNullValue());
        var id = ordered(Map.of("application", "APP-" + canary))
                .body("erasures[0].state", equalTo("HELD"))
                .extract()
                .<String>path("erasures[0].id");
        assertThat(everything()).containsIgnoringCase(canary);

        Caller.ACME.asks().delete(hold).then().statusCode(204);
        read(id).body("state", equalTo("ERASING"));
        assertThat(everything()).doesNotContainIgnoringCase(canary);
        Caller.ACME.asks().delete(hold).then().statusCode(404);
    }

    @Test
    void a_restored_database_is_erased_again() {
        var since = Instant.now();
        Caller.ACME.reports(report()).then().statusCode(202);
        ordered(Map.of("application", "APP-" + canary));
        comesBack();
        assertThat(everything()).containsIgnoringCase(canary);

        Caller.ACME
                .asks()
                .body(Map.of("since", since.toString()))
                .post("/v1/erasures:reapply")
                .then()
                .statusCode(200);
        assertThat(everything()).doesNotContainIgnoringCase(canary);
    }

    @Test
    void a_database_that_lost_its_log_is_given_it_back() {
        Caller.ACME.reports(report()).then().statusCode(202);
        var id = ordered(Map.of("application", "APP-" + canary)).extract().<String>path("erasures[0].id");
        List<Map<String, Object>> log = Caller.ACME
                .asks()
                .get("/v1/erasure-log?since=2026-01-01T00:00:00Z")
                .then()
                .statusCode(200)
                .extract()
                .path("lines");
        var line = log.stream()
                .filter(each -> each.get("id").equals(id))
                .findFirst()
                .orElseThrow();
        comesBack();
        wall.inside(
                ACME,
                handle -> handle.execute(
                        "update erasure set carried_out_at = null, reference_hash = null, candidate_hash = null where id = ?",
                        UUID.fromString(id)));

        Caller.ACME
                .asks()
                .body(Map.of("lines", List.of(line)))
                .post("/v1/erasures:reapply")
                .then()
                .statusCode(200)
                .body("erasures", equalTo(1));
        assertThat(everything()).doesNotContainIgnoringCase(canary);
        Caller.ACME.reports(report()).then().statusCode(410);
    }

    @Test
    void what_was_kept_long_enough_goes_by_itself_but_not_before() {
        var application = application(Caller.ACME.reports(report()).then().statusCode(202));
        var tenant = tenants.find(ACME).orElseThrow();
        var months = tenant.settings().retentionMonths();

        round.round(tenant, Instant.now().plus(Duration.ofDays(28L * months)));
        assertThat(everything()).containsIgnoringCase(canary);
        round.round(tenant, Instant.now().plus(Duration.ofDays(32L * months)));
        assertThat(everything()).doesNotContainIgnoringCase(canary);
        assertThat(number("select count(*) from erasure where cause = 'RETENTION' and application_id = '" + application
                        + "'"))
                .isOne();
    }

    private void tellsPeople() {
        var people = Map.of(
                "candidate",
                Map.of("name", "Robin " + canary, "email", "robin@example.org", "language", "fr"),
                "job",
                Map.of("title", "Planner"),
                "recruiter",
                Map.of("name", "Léa", "email", "lea@acme.example"));
        Caller.ACME
                .asks()
                .body(stage("SECOND-" + canary).with("people", people).json())
                .post("/v1/stage-events")
                .then()
                .statusCode(202);
    }

    private StageReport stage(String application) {
        return StageReport.interviewHeld().with("application", application).with("candidate", "C-" + canary);
    }

    private void tellsSentenceAsReason() {
        var rejected = Report.rejected()
                .with("application.reference", "SECOND-" + canary)
                .with("candidate.reference", "C-" + canary)
                .with("reason", Map.of("ats", "A sentence about " + canary));
        Caller.ACME.reports(rejected).then().statusCode(202);
    }

    private void remembersGoingOn() {
        wall.inside(
                ACME,
                handle -> handle.execute(
                        "insert into going_on (tenant_id, reference_hash, at) values ('acme', sha256(convert_to(?, 'UTF8')), '2001-01-01T00:00:00Z')",
                        "APP-" + canary));
    }

    /** As a restore from an older copy brings it back. */
    private void comesBack() {
        wall.inside(ACME, handle -> handle.execute("""
                insert into vault (outcome_id, tenant_id, fingerprint, candidate_name)
                select o.id, 'acme', 'x', ? from outcome o join erasure e on e.application_id = o.application_id
                where not exists (select from vault v where v.outcome_id = o.id) order by e.ordered_at desc limit 1
                """, "Camille " + canary));
    }

    private static ValidatableResponse ordered(Map<String, String> order) {
        return Caller.ACME.asks().body(order).post("/v1/erasures").then().statusCode(202);
    }

    private static void refused(Map<String, String> order, int status) {
        Caller.ACME.asks().body(order).post("/v1/erasures").then().statusCode(status);
    }

    private static ValidatableResponse read(String id) {
        return Caller.ACME.asks().get("/v1/erasures/" + id).then().statusCode(200);
    }

    private static String application(ValidatableResponse receipt) {
        return receipt.extract().path("applicationId");
    }

    private int number(String query) {
        return wall.<Integer>inside(
                ACME, handle -> handle.createQuery(query).mapTo(Integer.class).one());
    }

    /** All rows of all tables of the organisation, as text; sealed and hashed values are not readable, and are tested by name. */
    private String everything() {
        var all = new StringBuilder();
        wall.inside(ACME, handle -> {
            var tables = handle.createQuery("""
                            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
                            where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> 'outbox'
                            """).mapTo(String.class).list();
            for (var table : tables) {
                all.append(handle.createQuery("select to_jsonb(t)::text from " + table + " t")
                        .mapTo(String.class)
                        .list());
            }
            return null;
        });
        return all.toString();
    }

    private List<String> onKafka(String application) {
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrapServers);
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(Topics.ERASURES).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var found = new ArrayList<String>();
            for (int poll = 0; poll < 25 && found.isEmpty(); poll++) {
                consumer.poll(Duration.ofMillis(200)).forEach(event -> {
                    if (event.key().endsWith("/" + application)) {
                        found.add(event.value());
                    }
                });
            }
            return found;
        }
    }
}
