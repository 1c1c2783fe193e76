package io.hearback.intake.vault;

import io.hearback.intake.Caller;
import io.hearback.intake.Report;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@OnLocalPlatform("intake")
class RecipientsTest {

    @Test
    void a_service_gets_the_people_and_words_of_outcomes_of_all_tenants() {
        var acme = report(Caller.ACME, Report.rejected());
        var globex = report(Caller.GLOBEX, Report.rejected().with("reason", Map.of("code", "POSITION_FILLED")));
        var answer = resolve(List.of(acme, globex));
        assertThat(answer.getList("recipients.outcomeId"))
                .containsExactlyInAnyOrder(acme.toString(), globex.toString());
        assertThat(answer.getMap("recipients.find { it.tenantId == 'acme' }"))
                .isEqualTo(Map.of(
                        "outcomeId", acme.toString(),
                        "tenantId", "acme",
                        "organisation", "Acme",
                        "candidate",
                                Map.of(
                                        "name", "Camille Martin",
                                        "email", "camille@example.org",
                                        "language", "fr",
                                        "timeZone", "Europe/Paris"),
                        "job", Map.of("title", "Data engineer"),
                        "recruiter",
                                Map.of(
                                        "name",
                                        "Léa Bernard",
                                        "title",
                                        "Talent partner",
                                        "email",
                                        "lea.bernard@acme.example"),
                        "reason",
                                Map.of(
                                        "code", "SKILLS_GAP",
                                        "skills", List.of("Kubernetes en production"),
                                        "strength", "la clarté de vos explications",
                                        "advice", "un projet personnel")));
        assertThat(answer.getMap("recipients.find { it.tenantId == 'globex' }.reason"))
                .isEqualTo(Map.of("code", "POSITION_FILLED"));
    }

    @Test
    void a_language_nobody_names_is_english_and_case_does_not_matter() {
        var unnamed = report(Caller.ACME, Report.rejected().without("candidate.language"));
        var upper = report(Caller.ACME, Report.rejected().with("candidate.language", "FR"));
        assertThat(resolve(List.of(unnamed)).getString("recipients[0].candidate.language"))
                .isEqualTo("en");
        assertThat(resolve(List.of(upper)).getString("recipients[0].candidate.language"))
                .isEqualTo("fr");
    }

    @Test
    void unknown_ids_and_reinstatements_are_left_out() {
        var rejected = Report.rejected();
        var known = report(Caller.ACME, rejected);
        var reinstated = report(Caller.ACME, Report.reinstated(rejected.application()));
        assertThat(resolve(List.of(known, reinstated, UUID.randomUUID())).getList("recipients.outcomeId"))
                .containsExactly(known.toString());
    }

    @Test
    void a_reinstatement_keeps_nothing_of_the_people_told_along_with_it() {
        var rejected = Report.rejected();
        report(Caller.ACME, rejected);
        var reinstated =
                report(Caller.ACME, rejected.with("outcome", "REINSTATED").without("reason"));
        assertThat(resolve(List.of(reinstated)).getList("recipients")).isEmpty();
    }

    @Test
    void a_thousand_ids_are_one_question_and_one_more_is_too_many() {
        var known = report(Caller.ACME, Report.rejected());
        var ids = new ArrayList<>(Collections.nCopies(1, known));
        Stream.generate(UUID::randomUUID).limit(999).forEach(ids::add);
        assertThat(resolve(ids).getList("recipients")).hasSize(1);
        ids.add(UUID.randomUUID());
        ask(ids).then().statusCode(422);
        ask(List.of()).then().statusCode(422);
    }

    private static UUID report(Caller caller, Report report) {
        return UUID.fromString(
                caller.reports(report).then().statusCode(202).extract().path("outcomeId"));
    }

    private static JsonPath resolve(Collection<UUID> ids) {
        return ask(ids).then().statusCode(200).extract().jsonPath();
    }

    private static io.restassured.response.Response ask(Collection<UUID> ids) {
        return Caller.MESSAGE_SERVICE.asks().body(Map.of("outcomeIds", ids)).post("/internal/v1/recipients:resolve");
    }
}
