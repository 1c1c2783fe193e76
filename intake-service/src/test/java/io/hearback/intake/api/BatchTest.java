package io.hearback.intake.api;

import io.hearback.intake.Caller;
import io.hearback.intake.Report;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.stream.Stream;

import static java.util.stream.Collectors.joining;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@OnLocalPlatform("intake")
class BatchTest {

    @Test
    void each_outcome_is_answered_in_its_place_and_a_bad_one_keeps_back_no_other() {
        var known = Report.rejected();
        Caller.ACME.reports(known).then().statusCode(202);
        var good = Report.rejected();
        send(
                        known,
                        good.with("outcome", "FIRED"),
                        good,
                        known.with("job.title", "Cook"),
                        Report.reinstated("unknown-" + good.application()))
                .statusCode(200)
                .body("recorded", equalTo(1))
                .body("replayed", equalTo(1))
                .body("refused", equalTo(3))
                .body("items.index", contains(0, 1, 2, 3, 4))
                .body("items.status", contains(202, 422, 202, 409, 422))
                .body("items[0].replayed", equalTo(true))
                .body("items[1].problem.violations[0].field", equalTo("outcome"))
                .body("items[1].outcome", nullValue())
                .body("items[2].outcome.applicationReference", equalTo(good.application()))
                .body("items[2].problem", nullValue())
                .body("items[3].problem.type", equalTo("urn:hearback:problem:already-recorded"))
                .body("items[4].problem.type", equalTo("urn:hearback:problem:unknown-application"));
    }

    @Test
    void outcomes_of_one_application_keep_their_order() {
        var report = Report.rejected();
        send(report, report.with("decidedAt", "2026-11-20T09:40:00Z"), report)
                .body("items.outcome.sequence", contains(1, 2, 1))
                .body("items.replayed", contains(false, false, true));
    }

    @Test
    void what_is_no_list_of_outcomes_is_told_so() {
        Caller.ACME
                .asks()
                .body("{\"outcomes\": []}")
                .post("/v1/outcomes/batch")
                .then()
                .statusCode(422);
        Caller.ACME.asks().body("{}").post("/v1/outcomes/batch").then().statusCode(422);
        Caller.ACME
                .asks()
                .body("{\"outcomes\": [null, 3, []]}")
                .post("/v1/outcomes/batch")
                .then()
                .statusCode(200)
                .body("items.status", contains(422, 422, 422));
        var many = String.join(",", Collections.nCopies(1001, "{}"));
        Caller.ACME
                .asks()
                .body("{\"outcomes\": [" + many + "]}")
                .post("/v1/outcomes/batch")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("outcomes"))
                .body("violations[0].fix", notNullValue());
    }

    private static ValidatableResponse send(Report... reports) {
        var body = Stream.of(reports).map(Report::json).collect(joining(",", "{\"outcomes\": [", "]}"));
        return Caller.ACME.asks().body(body).post("/v1/outcomes/batch").then();
    }
}
