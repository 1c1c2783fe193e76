package io.hearback.intake.console;

import io.hearback.intake.Caller;
import io.hearback.intake.Report;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.IntStream;

import static io.hearback.intake.console.Visitor.signedIn;
import static java.util.stream.Collectors.joining;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

@QuarkusTest
@OnLocalPlatform("intake")
class ImportsPageTest {

    private final String id = "console-" + UUID.randomUUID();

    @Test
    void a_file_is_tried_out_and_then_sent_for_real_under_the_same_id() {
        var file = Report.rejected().json() + "\n" + Report.rejected().json() + "\n";
        send(recruiter(), file, true).statusCode(204);
        page("").body(containsString("This was a try-out"))
                .body(containsString("What would be sent"))
                .body(containsString("2 × Rejected"))
                .body(containsString("Skills gap"))
                .body(containsString("French"))
                .body(containsString("data-sends=\"/console/imports/" + id + "/file\""));

        send(recruiter(), file, false).statusCode(204);
        page("").body(containsString("Outcomes recorded</dt><dd>2</dd>"))
                .body(not(containsString("This was a try-out")))
                .body(not(containsString("data-sends")));
        recruiter().get("/console/imports").then().statusCode(200).body(containsString("/console/imports/" + id));
    }

    @Test
    void bad_lines_are_told_page_by_page() {
        var file = IntStream.rangeClosed(1, 60).mapToObj(line -> "no json").collect(joining("\n"));
        send(recruiter(), file, false).statusCode(204);
        page("").body(containsString("Lines not taken</dt><dd>60</dd>"))
                .body(containsString("is not JSON"))
                .body(containsString("<td>50</td>"))
                .body(not(containsString("<td>51</td>")))
                .body(containsString("?after=50#flaws"));
        page("?after=50")
                .body(containsString("<td>51</td>"))
                .body(containsString("<td>60</td>"))
                .body(not(containsString("<td>50</td>")));
    }

    @Test
    void a_file_larger_than_any_other_body_is_taken() {
        var line = Report.rejected().json() + "\n";
        send(recruiter(), line.repeat(1 + 300_000 / line.length()), false).statusCode(204);
        page("").body(containsString("Outcomes recorded</dt><dd>1</dd>"));
    }

    @Test
    void a_file_that_cannot_be_read_is_answered_with_what_is_wrong() {
        recruiter()
                .contentType("text/csv")
                .body("wage\n1\n".getBytes(StandardCharsets.UTF_8))
                .put("/console/imports/" + id + "/file")
                .then()
                .statusCode(422)
                .body("violations[0].message", equalTo("is no column"));
        page("").body(containsString("Interrupted")).body(containsString("Send again"));
    }

    @Test
    void an_auditor_sees_and_sends_nothing() {
        send(recruiter(), Report.rejected().json(), true).statusCode(204);
        var auditor = Visitor.holder("auditor");
        auditor.get("/console/imports")
                .then()
                .statusCode(200)
                .body(containsString(id))
                .body(not(containsString("data-sends")));
        auditor.get("/console/imports/" + id).then().statusCode(200);
        send(auditor, Report.rejected().json(), false).statusCode(403);
        page("").body(containsString("This was a try-out"));
    }

    @Test
    void another_organisation_sees_nothing_of_it() {
        send(recruiter(), Report.rejected().json(), true).statusCode(204);
        var globex = signedIn("globex", Caller.GLOBEX.secret);
        globex.get("/console/imports/" + id).then().statusCode(404);
        globex.get("/console/imports").then().statusCode(200).body(not(containsString(id)));
    }

    @Test
    void a_file_from_another_site_is_refused() {
        var session = Visitor.signIn("acme", Caller.ACME.secret).extract().cookie("hearback-session");
        var foreign = RestAssured.given().header("Sec-Fetch-Site", "cross-site").cookie("hearback-session", session);
        send(foreign, Report.rejected().json(), false).statusCode(403);
        recruiter().get("/console/imports/" + id).then().statusCode(404);
    }

    @Test
    void the_pages_are_in_french_for_who_reads_french_and_name_another_way_for_who_has_no_scripts() {
        recruiter()
                .header("Accept-Language", "fr")
                .get("/console/imports")
                .then()
                .body(allOf(containsString("Essayer"), containsString("Derniers imports")))
                .body(containsString("<noscript>"))
                .body(containsString("curl -T outcomes.ndjson"))
                .body(containsString("http://localhost:" + RestAssured.port + "/v1/imports/"));
        send(recruiter(), Report.rejected().json(), true).statusCode(204);
        recruiter()
                .header("Accept-Language", "fr")
                .get("/console/imports/" + id)
                .then()
                .body(containsString("Écart de compétences"))
                .body(containsString("1 × Refus"));
    }

    private ValidatableResponse page(String query) {
        return recruiter().get("/console/imports/" + id + query).then().statusCode(200);
    }

    private ValidatableResponse send(RequestSpecification visitor, String file, boolean dryRun) {
        return visitor.contentType("application/x-ndjson")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .put("/console/imports/" + id + "/file?dryRun=" + dryRun)
                .then();
    }

    private static RequestSpecification recruiter() {
        return signedIn("acme", Caller.ACME.secret);
    }
}
