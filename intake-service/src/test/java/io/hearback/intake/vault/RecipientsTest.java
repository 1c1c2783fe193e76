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
        var acme = report(
                Caller.ACME,
                Report.rejected()
                        .with("candidate.keepInTouchUntil", "2027-11-20")
                        .with("job.country", "FR")
                        .with("reason.ats", "Compétences")
                        .with("decisionAutomated", true));
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
                                        "timeZone", "Europe/Paris",
                                        "keepInTouchUntil", "2027-11-20"),
                        "job", Map.of("title", "Data engineer", "country", "FR"),
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
                                        "ats", "Compétences",
                                        "skills", List.of("Kubernetes en production"),
                                        "strength", "la clarté de vos explications",
                                        "advice", "un projet personnel"),
                        "decisionAutomated", true));
        assertThat(answer.getMap("recipients.find { it.tenantId == 'globex' }.reason"))
                .isEqualTo(Map.of("code", "POSITION_FILLED"));
    }

    @Test
    void what_nobody_says_is_left_out_and_no_machine_decided() {
        var answer = resolve(List.of(report(Caller.ACME, Report.rejected())));
        assertThat(answer.getMap("recipients[0]"))
                .containsEntry("decisionAutomated", false)
                .doesNotContainKey("candidateWords");
        assertThat(answer.getMap("recipients[0].candidate")).doesNotContainKey("keepInTouchUntil");
        assertThat(answer.getMap("recipients[0].job")).doesNotContainKey("country");
        assertThat(answer.getMap("recipients[0].reason")).doesNotContainKey("ats");
    }

    @Test
    void a_candidate_s_words_come_as_they_were_written() {
        var declined = report(Caller.ACME, Report.offerDeclined());
        assertThat(resolve(List.of(declined)).getMap("recipients[0]"))
                .containsEntry(
                        "candidateWords", "Merci pour vos entretiens.\nJ'ai accepté un poste plus près de chez moi.")
                .doesNotContainKey("reason");
    }

    @Test
    void a_language_keeps_its_region_in_the_usual_spelling() {
        var tagged = report(Caller.ACME, Report.rejected().with("candidate.language", "PT-br"));
        assertThat(resolve(List.of(tagged)).getString("recipients[0].candidate.language"))
                .isEqualTo("pt-BR");
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
