package io.hearback.feedback.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearback.contract.Filing;
import io.hearback.contract.NoticeState;
import io.hearback.contract.OutcomeKind;
import io.hearback.contract.OutcomeRecorded;
import io.hearback.contract.ReasonCode;
import io.hearback.contract.Stage;
import io.hearback.feedback.FakePeers;
import io.hearback.feedback.Given;
import io.hearback.feedback.Peers;
import io.hearback.feedback.tenant.TenantId;
import io.hearback.feedback.tenant.TenantWall;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@OnLocalPlatform("feedback")
@WithTestResource(Peers.class)
class InsightApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant START = Instant.parse("2026-10-01T00:00:00Z");
    private static final String OCTOBER = "from=2026-10-01T00:00:00Z&to=2026-11-01T00:00:00Z";

    @Inject
    Inbox inbox;

    @Inject
    FakePeers peers;

    @Inject
    TenantWall wall;

    private final String tenant = Given.tenant();

    private Response get(String path) {
        return given().header("Authorization", "Bearer " + peers.keyOf(tenant)).get("/v1/metrics/" + path);
    }

    private OutcomeRecorded outcome(int minute, String team) {
        var decidedAt = START.plusSeconds(60L * minute);
        return new OutcomeRecorded(
                UUID.randomUUID(),
                tenant,
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                OutcomeKind.REJECTED,
                Stage.INTERVIEW,
                ReasonCode.SKILLS_GAP,
                decidedAt,
                decidedAt.plusSeconds(1),
                null,
                Filing.of(team, "R-204", null, "FR"));
    }

    private void take(List<Arrival> arrivals) {
        for (int at = 0; at < arrivals.size(); at += 500) {
            inbox.take(arrivals.subList(at, Math.min(at + 500, arrivals.size())));
        }
    }

    private static Arrival told(OutcomeRecorded outcome) {
        return new Arrival.Outcome(new Arrival.Place("t", 0, 0), UUID.randomUUID(), outcome);
    }

    private static Arrival sent(OutcomeRecorded outcome, NoticeState state) {
        return new Arrival.Notice(
                new Arrival.Place("t", 0, 0),
                UUID.randomUUID(),
                Given.noticeOf(outcome).becomes(state, 2, outcome.decidedAt().plusSeconds(3_600)));
    }

    @Test
    void an_insight_says_what_was_asked_how_sure_it_is_and_what_can_be_asked() {
        var outcome = outcome(1, "Sales");
        take(List.of(told(outcome), told(outcome(2, "Data platform")), sent(outcome, NoticeState.SENT)));
        var insight = get("insight?" + OCTOBER + "&team=Sales&stage=INTERVIEW")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(insight.getString("question.filter.team")).isEqualTo("Sales");
        assertThat(insight.getInt("funnel.outcomes")).isEqualTo(1);
        assertThat(insight.getList("choices.teams")).containsExactly("Data platform", "Sales");
        assertThat(insight.getList("choices.countries")).containsExactly("FR");
        assertThat(of(insight, "PROMISE_KEPT", "value")).isEqualTo(1);
        assertThat(of(insight, "PROMISE_KEPT", "low")).isBetween(0.2, 0.21);
        assertThat(of(insight, "TIME_TO_NOTICE_MEDIAN", "value")).isBetween(3_564.0, 3_636.0);
        assertThat(insight.getString("measures.find { it.metric == 'CNPS' && it.stage == null }.withheld"))
                .isEqualTo("FEWER_THAN_5");
    }

    private static double of(JsonPath insight, String metric, String part) {
        return insight.getDouble("measures.find { it.metric == '%s' && it.stage == null }.%s".formatted(metric, part));
    }

    @Test
    void what_fewer_than_five_said_is_not_told_nor_how_many_they_are() {
        var arrivals = new ArrayList<Arrival>();
        for (int i = 0; i < 9; i++) {
            var outcome = outcome(i, "Sales");
            arrivals.add(told(outcome));
            arrivals.add(sent(outcome, NoticeState.SENT));
        }
        take(arrivals);
        for (int i = 0; i < 9; i++) {
            rate(((Arrival.Outcome) arrivals.get(2 * i)).event(), i);
            var insight = get("insight?" + OCTOBER).jsonPath();
            assertThat(insight.getInt("funnel.ratings")).as("after " + (i + 1)).isEqualTo(i < 4 ? 0 : 5);
            assertThat(insight.getInt("measures.find { it.metric == 'CNPS' && it.stage == null }.n"))
                    .isEqualTo(i < 4 ? 0 : 5);
        }
        var insight = get("insight?" + OCTOBER).jsonPath();
        assertThat(of(insight, "CNPS", "value")).isEqualTo(-100);
        assertThat(of(insight, "RESENTMENT", "value")).isEqualTo(0.8);
        assertThat(of(insight, "RESENTMENT", "n")).as("nine, five at a time").isEqualTo(5);
        assertThat(of(insight, "RESENTMENT", "low")).isBetween(0.37, 0.38);
        assertThat(insight.getString("measures.find { it.metric == 'WILLING_TO_REFER' && it.stage == null }.withheld"))
                .as("four of the nine said so")
                .isEqualTo("FEWER_THAN_5");
        assertThat(insight.getInt("measures.find { it.metric == 'WILLING_TO_REFER' && it.stage == null }.n"))
                .isZero();
    }

    private void rate(OutcomeRecorded outcome, int score) {
        wall.inside(
                new TenantId(tenant),
                handle -> handle.execute(
                        "insert into rating (tenant_id, notice_id, outcome_id, application_id, score, feeling, referral, comment, rated_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, '', ?)",
                        tenant,
                        UUID.randomUUID(),
                        outcome.outcomeId(),
                        outcome.applicationId(),
                        score,
                        score == 0 ? "NEUTRAL" : "NEGATIVE",
                        score < 4 ? "CERTAINLY" : null,
                        Instant.now()));
    }

    @Test
    void the_applications_behind_a_number_come_by_pages_each_once() {
        var arrivals = new ArrayList<Arrival>();
        for (int i = 0; i < 230; i++) {
            var outcome = outcome(i / 3, i % 2 == 0 ? "Sales" : "Data platform");
            arrivals.add(told(outcome));
            arrivals.add(sent(outcome, i < 225 ? NoticeState.SENT : NoticeState.FAILED));
        }
        take(arrivals);
        var seen = new HashSet<String>();
        var sizes = new ArrayList<Integer>();
        String after = null;
        do {
            var page = get("applications?of=SENT&" + OCTOBER + (after == null ? "" : "&after=" + after))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<String> ids = page.getList("applications.applicationId");
            sizes.add(ids.size());
            seen.addAll(ids);
            after = page.getString("next");
        } while (after != null);
        assertThat(sizes).containsExactly(100, 100, 25);
        assertThat(seen).hasSize(225);
        assertThat(get("applications?of=NOT_INFORMED&" + OCTOBER).jsonPath().getList("applications.noticeState"))
                .hasSize(5)
                .containsOnly("FAILED");
        assertThat(get("applications?of=OWED&team=Sales&" + OCTOBER).jsonPath().getList("applications"))
                .hasSize(2);
    }

    @Test
    void facts_are_exported_as_codes_and_times_in_both_forms_the_same() throws IOException {
        var arrivals = new ArrayList<Arrival>();
        for (int i = 0; i < 2_300; i++) {
            var outcome = outcome(i / 7, "Sales");
            arrivals.add(told(outcome));
            if (i % 2 == 0) {
                arrivals.add(sent(outcome, NoticeState.SENT));
            }
        }
        take(arrivals);
        var ndjson = get("export?" + OCTOBER);
        assertThat(ndjson.statusCode()).isEqualTo(200);
        assertThat(ndjson.contentType()).isEqualTo("application/x-ndjson;charset=UTF-8");
        var lines = ndjson.asString().lines().toList();
        assertThat(lines).hasSize(2_300);
        var outcomes = new HashSet<String>();
        for (var line : lines) {
            outcomes.add(JSON.readTree(line).get("outcomeId").asText());
        }
        assertThat(outcomes).hasSize(2_300);
        JsonNode first = JSON.readTree(lines.getFirst());
        assertThat(first.get("decidedAt").asText()).isEqualTo("2026-10-01T00:00:00Z");
        assertThat(first.get("team").asText()).isEqualTo("Sales");
        assertThat(first.has("job")).isFalse();

        var csv = get("export?format=csv&" + OCTOBER);
        assertThat(csv.header("Content-Disposition")).contains("facts.csv");
        try (var parser = CSVParser.parse(
                new StringReader(csv.asString()),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            var rows = parser.getRecords();
            assertThat(rows).hasSize(2_300);
            assertThat(rows.getFirst().get("outcomeId"))
                    .isEqualTo(first.get("outcomeId").asText());
            assertThat(rows.getFirst().get("job")).isEmpty();
        }
        assertThat(get("export?team=Nobody&" + OCTOBER).asString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "insight?from=yesterday, from",
        "insight?team=lea@acme.example, team",
        "insight?country=fr, country",
        "insight?stage=LUNCH, stage",
        "insight?kind=GHOSTED, kind",
        "insight?recruiter=%3Cb%3E, recruiter",
        "applications, of",
        "applications?of=ALL, of",
        "applications?of=SENT&after=x, after",
        "export?format=xml, format"
    })
    void what_cannot_be_asked_is_told_by_its_name(String question, String field) {
        get(question)
                .then()
                .statusCode(422)
                .contentType(containsString("application/problem+json"))
                .body("violations[0].field", equalTo(field));
    }

    @Test
    void each_metric_is_defined_with_what_it_is_measured_against() {
        var definitions = get("definitions").jsonPath();
        assertThat(definitions.getList("metric")).hasSize(19).doesNotHaveDuplicates();
        assertThat(definitions.getDouble("find { it.metric == 'RESENTMENT' }.benchmark.low"))
                .isEqualTo(0.14);
        assertThat(definitions.getList(
                        "findAll { it.definition.isEmpty() || it.denominator.isEmpty() || it.source.isEmpty() }"))
                .isEmpty();
    }
}
