package io.hearback.intake.reason;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearback.intake.Caller;
import io.hearback.intake.OutcomesOnKafka;
import io.hearback.intake.Report;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@OnLocalPlatform("intake")
class MappedReasonTest {

    record Mapping(String ats, String code) {}

    record Mappings(List<Mapping> mappings) {}

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    /** No two tests mean the same reason, so none counts what another reports. */
    private final String ats = "Failed screen " + UUID.randomUUID();

    @Test
    void a_mapped_name_becomes_its_code_in_the_answer_the_event_and_the_vault() throws Exception {
        maps(Caller.ACME, mapping(ats, "EXERCISE_RESULT"));
        var answer = accepted(
                Caller.ACME, Report.rejected().with("reason", Map.of("ats", "  " + ats.toUpperCase(), "years", 3)));
        assertThat(answer.getString("reason")).isEqualTo("EXERCISE_RESULT");
        assertThat(reasonOnKafka(answer)).isEqualTo("\"EXERCISE_RESULT\"");
        assertThat(resolved(answer))
                .isEqualTo(Map.of("code", "EXERCISE_RESULT", "ats", "  " + ats.toUpperCase(), "years", 3));
    }

    @Test
    void an_unmapped_name_is_accepted_without_a_code_and_told_to_the_organisation() throws Exception {
        var answer = accepted(Caller.ACME, named(ats).with("reason.strength", "la clarté"));
        assertThat(answer.getString("reason")).isNull();
        assertThat(reasonOnKafka(answer)).isNull();
        assertThat(resolved(answer)).isEqualTo(Map.of("ats", ats, "strength", "la clarté"));

        accepted(Caller.ACME, named(ats.toLowerCase()));
        assertThat(unmapped(Caller.ACME))
                .filteredOn(row -> row.get("ats").equals(ats))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("times", 2).containsKey("lastSeen"));
    }

    @Test
    void a_name_is_no_longer_unmapped_once_it_is_mapped() {
        accepted(Caller.ACME, named(ats));
        assertThat(maps(Caller.ACME, mapping(ats, "SKILLS_GAP")).getList("unmapped.ats"))
                .doesNotContain(ats);
        assertThat(accepted(Caller.ACME, named(ats)).getString("reason")).isEqualTo("SKILLS_GAP");
        assertThat(maps(Caller.ACME).getList("unmapped.ats")).doesNotContain(ats);
    }

    @Test
    void a_repeated_report_is_counted_once_and_keeps_the_reason_it_had() {
        var report = named(ats);
        var key = UUID.randomUUID().toString();
        var first = Caller.ACME
                .reports(report, key)
                .then()
                .statusCode(202)
                .extract()
                .asString();
        Caller.ACME.reports(report, key).then().statusCode(202).body(equalTo(first));
        Caller.ACME.reports(report).then().statusCode(202).body(equalTo(first));
        assertThat(unmapped(Caller.ACME))
                .filteredOn(row -> row.get("ats").equals(ats))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("times", 1));
        maps(Caller.ACME, mapping(ats, "SKILLS_GAP"));
        Caller.ACME.reports(report, key).then().statusCode(202).body(equalTo(first));
    }

    @Test
    void a_code_wins_over_the_mapping_and_the_name_is_kept() {
        maps(Caller.ACME, mapping(ats, "EXERCISE_RESULT"));
        var answer = accepted(Caller.ACME, Report.rejected().with("reason.ats", ats));
        assertThat(answer.getString("reason")).isEqualTo("SKILLS_GAP");
        assertThat(resolved(answer)).containsEntry("code", "SKILLS_GAP").containsEntry("ats", ats);
        var unknown = ats + " unknown";
        accepted(Caller.ACME, Report.rejected().with("reason.ats", unknown));
        assertThat(unmapped(Caller.ACME)).extracting(row -> row.get("ats")).doesNotContain(unknown);
    }

    @Test
    void a_closed_position_is_not_explained_by_a_judgement() {
        maps(Caller.ACME, mapping(ats, "SKILLS_GAP"), mapping(ats + " freeze", "HIRING_FREEZE"));
        var judged = accepted(Caller.ACME, named(ats).with("outcome", "POSITION_CLOSED"));
        assertThat(judged.getString("reason")).isNull();
        assertThat(resolved(judged)).isEqualTo(Map.of("ats", ats));
        var frozen = accepted(Caller.ACME, named(ats + " freeze").with("outcome", "POSITION_CLOSED"));
        assertThat(frozen.getString("reason")).isEqualTo("HIRING_FREEZE");
        assertThat(unmapped(Caller.ACME)).extracting(row -> row.get("ats")).doesNotContain(ats);
        assertThat(maps(Caller.ACME).getList("unmapped.ats"))
                .as("it was mapped when it came")
                .doesNotContain(ats);
    }

    @Test
    void an_organisation_s_names_mean_nothing_to_another() {
        maps(Caller.GLOBEX);
        var before = maps(Caller.ACME, mapping(ats, "SKILLS_GAP"));
        assertThat(accepted(Caller.GLOBEX, named(ats)).getString("reason")).isNull();
        assertThat(accepted(Caller.ACME, named(ats)).getString("reason")).isEqualTo("SKILLS_GAP");
        assertThat(reads(Caller.GLOBEX).getList("mappings")).isEmpty();
        assertThat(unmapped(Caller.GLOBEX)).extracting(row -> row.get("ats")).contains(ats);
        assertThat(unmapped(Caller.ACME)).extracting(row -> row.get("ats")).doesNotContain(ats);

        maps(Caller.GLOBEX, mapping(ats, "HIRING_FREEZE"));
        maps(Caller.GLOBEX);
        assertThat(reads(Caller.ACME).getList("mappings")).isEqualTo(before.getList("mappings"));
    }

    @Test
    void mappings_are_replaced_as_a_whole_and_unchanged_ones_keep_their_time() {
        var first = maps(Caller.ACME, mapping("A " + ats, "SKILLS_GAP"), mapping("B " + ats, "POSITION_FILLED"));
        assertThat(first.getList("mappings.ats")).containsExactly("A " + ats, "B " + ats);
        assertThat(first.getList("mappings.code")).containsExactly("SKILLS_GAP", "POSITION_FILLED");
        var second = maps(Caller.ACME, mapping("C " + ats, "SKILLS_GAP"), mapping("B " + ats, "POSITION_FILLED"));
        assertThat(second.getList("mappings.ats")).containsExactly("B " + ats, "C " + ats);
        assertThat(second.getString("mappings[0].changedAt")).isEqualTo(first.getString("mappings[1].changedAt"));
        var third = maps(Caller.ACME, mapping("b  " + ats, "HIRING_FREEZE"));
        assertThat(third.getList("mappings")).hasSize(1);
        assertThat(third.getString("mappings[0].code")).isEqualTo("HIRING_FREEZE");
        assertThat(third.getString("mappings[0].changedAt")).isNotEqualTo(first.getString("mappings[1].changedAt"));
        assertThat(reads(Caller.ACME).getList("mappings")).isEqualTo(third.getList("mappings"));
    }

    @Test
    void of_two_lists_at_once_one_stands_as_a_whole() throws Exception {
        var lists = IntStream.range(0, 12)
                .mapToObj(list -> IntStream.range(0, 20)
                        .mapToObj(n -> mapping("List %02d %02d %s".formatted(list, n, ats), "SKILLS_GAP"))
                        .toList())
                .toList();
        try (var callers = Executors.newFixedThreadPool(6)) {
            for (var answer : callers.invokeAll(lists.stream()
                    .<Callable<Response>>map(list -> () -> put(Caller.ACME, list))
                    .toList())) {
                answer.get().then().statusCode(200).body("mappings", hasSize(20));
            }
        }
        assertThat(lists)
                .anySatisfy(list -> assertThat(reads(Caller.ACME).getList("mappings.ats"))
                        .isEqualTo(list.stream().map(Mapping::ats).toList()));
    }

    @Test
    void two_spellings_of_one_name_are_refused_and_nothing_changes() {
        var before = maps(Caller.ACME, mapping(ats, "SKILLS_GAP"));
        put(
                        Caller.ACME,
                        List.of(
                                mapping("x", "SKILLS_GAP"),
                                mapping("On hold", "HIRING_FREEZE"),
                                mapping(" ON  hold", "SKILLS_GAP")))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:hearback:problem:rule-broken"))
                .body("violations.field", contains("mappings[2].ats"))
                .body("violations[0].message", containsString("mappings[1]"))
                .body(not(containsString("hold")));
        assertThat(reads(Caller.ACME).getList("mappings")).isEqualTo(before.getList("mappings"));
    }

    @Test
    void five_hundred_mappings_are_taken_and_one_more_is_not() {
        var many = new ArrayList<Mapping>();
        for (var n = 0; n < 500; n++) {
            many.add(mapping("Reason " + n, "STRONGER_CANDIDATE"));
        }
        put(Caller.ACME, many).then().statusCode(200).body("mappings", hasSize(500));
        many.add(mapping("Reason 500", "STRONGER_CANDIDATE"));
        put(Caller.ACME, many).then().statusCode(422).body("violations.field", contains("mappings"));
    }

    @ParameterizedTest(name = "{0} {1} -> {2} {3}")
    @CsvSource({
        "' ', SKILLS_GAP, 422, mappings[0].ats",
        "'a\nb', SKILLS_GAP, 422, mappings[0].ats",
        ", SKILLS_GAP, 422, mappings[0].ats",
        "On hold, , 422, mappings[0].code",
        "On hold, OTHER, 400, mappings[0].code"
    })
    void a_mapping_names_a_reason_and_a_code(String name, String code, int status, String field) {
        put(Caller.ACME, List.of(mapping(name, code)))
                .then()
                .statusCode(status)
                .body("violations.field", contains(field));
    }

    @Test
    void a_mapping_that_is_not_there_is_refused() {
        put(Caller.ACME, Collections.singletonList(null)).then().statusCode(422);
        put(Caller.ACME, null).then().statusCode(422).body("violations.field", contains("mappings"));
    }

    @Test
    void who_builds_a_form_learns_every_code_with_its_details() {
        var reasons = Caller.ACME
                .asks()
                .get("/v1/reasons")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(reasons.getList("reasons.code")).hasSize(12);
        assertThat(reasons.getList("reasons.when", String.class))
                .doesNotHaveDuplicates()
                .allSatisfy(when -> assertThat(when).endsWith(".").hasSizeGreaterThan(30));
        assertThat(reasons.getMap("reasons.find { it.code == 'EXPERIENCE_GAP' }"))
                .containsEntry("external", false)
                .containsEntry("required", List.of("experience"))
                .containsEntry("optional", List.of("years", "strength", "advice"));
        assertThat(reasons.getMap("reasons.find { it.code == 'VALUES_MISMATCH' }"))
                .containsEntry("required", List.of("ourWay", "yourWish"));
        assertThat(reasons.getMap("reasons.find { it.code == 'HIRING_FREEZE' }"))
                .containsEntry("external", true)
                .containsEntry("required", List.of())
                .containsEntry("optional", List.of("cause", "strength", "advice"));
    }

    private static Report named(String ats) {
        return Report.rejected().with("reason", Map.of("ats", ats));
    }

    private static Mapping mapping(String ats, String code) {
        return new Mapping(ats, code);
    }

    private static JsonPath maps(Caller caller, Mapping... mappings) {
        return put(caller, List.of(mappings)).then().statusCode(200).extract().jsonPath();
    }

    private static Response put(Caller caller, List<Mapping> mappings) {
        return caller.asks().body(new Mappings(mappings)).put("/v1/reason-mappings");
    }

    private static JsonPath reads(Caller caller) {
        return caller.asks()
                .get("/v1/reason-mappings")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<Map<String, Object>> unmapped(Caller caller) {
        return reads(caller).getList("unmapped");
    }

    private static JsonPath accepted(Caller caller, Report report) {
        return caller.reports(report).then().statusCode(202).extract().jsonPath();
    }

    private static Map<String, Object> resolved(JsonPath answer) {
        return Caller.MESSAGE_SERVICE
                .asks()
                .body(Map.of("outcomeIds", List.of(answer.getString("outcomeId"))))
                .post("/internal/v1/recipients:resolve")
                .jsonPath()
                .getMap("recipients[0].reason");
    }

    /** The event holds a code or nothing; never the organisation's name of the reason. */
    private String reasonOnKafka(JsonPath answer) throws Exception {
        try (var kafka = new OutcomesOnKafka(bootstrapServers)) {
            var event = kafka.waitFor(1, answer.getString("applicationId")).getFirst();
            assertThat(event.value()).doesNotContainIgnoringCase(ats).doesNotContain("ats\"");
            var reason = new ObjectMapper().readTree(event.value()).get("reason");
            return reason == null ? null : reason.toString();
        }
    }
}
