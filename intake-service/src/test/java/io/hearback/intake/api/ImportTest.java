package io.hearback.intake.api;

import io.hearback.intake.Caller;
import io.hearback.intake.Report;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@OnLocalPlatform("intake")
class ImportTest {

    @Test
    void good_lines_are_recorded_and_each_bad_one_is_told_with_field_rule_and_fix() {
        var good = Report.rejected();
        var id = id();
        send(
                        id,
                        lines(
                                        good,
                                        good.with("candidate.email", "nobody"),
                                        Report.rejected().without("reason"),
                                        Report.rejected())
                                + "\nnot json\n")
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("lines", equalTo(5))
                .body("recorded", equalTo(2))
                .body("replayed", equalTo(0))
                .body("refused", equalTo(3))
                .body("forecast", nullValue());
        asks().get("/v1/imports/" + id + "/flaws")
                .then()
                .statusCode(200)
                .body("line", contains(2, 3, 5))
                .body("field", contains("candidate.email", "reason", ""))
                .body("[2].message", equalTo("is not JSON"))
                .body("[0].fix", containsString("send name@host.example alone"));
        asks().get("/v1/imports/" + id + "/flaws?after=2&limit=1").then().body("line", contains(3));
        Caller.ACME.reports(good).then().statusCode(202).header("Idempotency-Replayed", "true");
    }

    @Test
    void a_contradiction_is_a_bad_line() {
        var report = Report.rejected();
        var id = id();
        send(id, lines(report, report.with("job.title", "Cook"), Report.reinstated("nobody-" + id)))
                .body("recorded", equalTo(1))
                .body("refused", equalTo(2));
        asks().get("/v1/imports/" + id + "/flaws").then().body("field", contains("decidedAt", "application.reference"));
    }

    @Test
    void the_same_file_again_changes_nothing_and_a_longer_one_goes_on_behind_it() {
        var reports = IntStream.range(0, 3).mapToObj(each -> Report.rejected()).toList();
        var file = lines(reports.toArray(Report[]::new));
        var id = id();
        send(id, file).body("recorded", equalTo(3));
        send(id, file).body("recorded", equalTo(3)).body("replayed", equalTo(0));
        send(id, file + "\n" + lines(Report.rejected()))
                .body("recorded", equalTo(4))
                .body("lines", equalTo(4));
        send(id(), file).body("recorded", equalTo(0)).body("replayed", equalTo(3));
    }

    @Test
    void another_file_under_the_same_id_is_refused() {
        var id = id();
        send(id, lines(Report.rejected(), Report.rejected())).body("recorded", equalTo(2));
        send(id, lines(Report.rejected(), Report.rejected()))
                .statusCode(409)
                .body("type", equalTo("urn:hearback:problem:other-file"));
        send(id, lines(Report.rejected())).statusCode(409);
    }

    @Test
    void csv_says_the_same() {
        var id = id();
        asks().contentType("text/csv; charset=utf-8")
                .body("""
                        application.reference,application.stage,outcome,decidedAt,candidate.reference,candidate.name,candidate.email,job.title,recruiter.name,recruiter.email,reason.code,reason.skills
                        %1$s-1,INTERVIEW,REJECTED,2026-11-20T09:30:00Z,%1$s,"Martin, Camille",camille@example.org,Cook,Léa Bernard,lea@acme.example,SKILLS_GAP,Kafka|SQL
                        %1$s-2,INTERVIEW,REJECTED,yesterday,%1$s,Camille,camille@example.org,Cook,Léa Bernard,lea@acme.example,SKILLS_GAP,Kafka
                        """.formatted(id))
                .put("/v1/imports/" + id)
                .then()
                .statusCode(200)
                .body("recorded", equalTo(1))
                .body("refused", equalTo(1));
        asks().get("/v1/imports/" + id + "/flaws")
                .then()
                .body("line", contains(3))
                .body("field", contains("decidedAt"));
    }

    @Test
    void a_file_that_cannot_be_read_on_is_told_by_its_line() {
        asks().contentType("text/csv")
                .body("outcome,candidate.mail\n")
                .put("/v1/imports/" + id())
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:hearback:problem:unreadable-file"))
                .body("line", equalTo(1))
                .body("violations.field", contains("candidate.mail"));
    }

    @Test
    void a_dry_run_counts_what_is_alike_and_records_nothing() {
        var french = Report.rejected();
        var id = id();
        asks().contentType("application/x-ndjson")
                .body(bytes(lines(
                        french,
                        Report.rejected(),
                        french.with("candidate.language", "de").with("application.reference", id),
                        Report.rejected().without("job"))))
                .put("/v1/imports/" + id + "?dryRun=true")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("recorded", equalTo(3))
                .body("refused", equalTo(1))
                .body("forecast.noticesKnown", equalTo(false)) // message-service is not there
                .body("forecast.groups", hasSize(2))
                .body("forecast.groups[0].outcomes", equalTo(2))
                .body("forecast.groups[0].language", equalTo("fr"))
                .body("forecast.groups[0].reason", equalTo("SKILLS_GAP"))
                .body("forecast.groups[1].exampleLine", equalTo(3));
        Caller.ACME.reports(french).then().statusCode(202).header("Idempotency-Replayed", nullValue());
        send(id, lines(Report.rejected())).body("lines", equalTo(1)).body("recorded", equalTo(1)); // it begins anew
    }

    @Test
    void nobody_sees_another_tenant_s_import() {
        var id = id();
        send(id, lines(Report.rejected())).statusCode(200);
        for (var path : List.of("", "/flaws", "/progress")) {
            Caller.GLOBEX.asks().get("/v1/imports/" + id + path).then().statusCode(404);
        }
        Caller.GLOBEX.asks().get("/v1/imports").then().body("importId", not(contains(id)));
    }

    @Test
    void an_import_that_broke_off_goes_on_where_it_was_and_is_refused_while_it_is_being_sent() throws Exception {
        var first =
                IntStream.range(0, 1_400).mapToObj(each -> Report.rejected()).toList();
        var id = id();
        try (var connection = new Socket("127.0.0.1", RestAssured.port)) {
            begin(connection.getOutputStream(), id, lines(first.toArray(Report[]::new)) + "\n");
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> asks().get("/v1/imports/" + id).path("lines"), equalTo(1_000));
            send(id, "").statusCode(409).body("type", equalTo("urn:hearback:problem:being-sent"));
        } // the sender is gone
        await().atMost(Duration.ofSeconds(30))
                .until(() -> asks().get("/v1/imports/" + id).path("state"), equalTo("INTERRUPTED"));
        var all = Stream.concat(first.stream(), Stream.of(Report.rejected())).toArray(Report[]::new);
        send(id, lines(all))
                .body("state", equalTo("DONE"))
                .body("recorded", equalTo(1_401))
                .body("replayed", equalTo(0));
    }

    @Test
    void what_follows_of_a_file_that_was_refused_is_not_kept() throws IOException {
        var id = id();
        send(id, lines(Report.rejected())).statusCode(200);
        var other = lines(IntStream.range(0, 2_000)
                        .mapToObj(each -> Report.rejected())
                        .toArray(Report[]::new)) + "\n";
        try (var connection = new Socket("127.0.0.1", RestAssured.port)) {
            var out = connection.getOutputStream();
            begin(out, id, other);
            assertThatExceptionOfType(SocketException.class).isThrownBy(() -> {
                for (int sent = 0; sent < 100_000_000; sent += other.length()) {
                    chunk(out, other);
                }
            });
        }
    }

    @Test
    void progress_is_a_stream_that_ends_with_the_import() throws IOException {
        var id = id();
        send(id, lines(Report.rejected())).statusCode(200);
        var events = asks().accept("text/event-stream")
                .get("/v1/imports/" + id + "/progress")
                .asString();
        assertThat(events).contains("\"state\":\"DONE\"").containsOnlyOnce("data:");
    }

    @Test
    void an_id_is_safe_in_a_path_and_a_type_is_one_of_two() {
        asks().contentType("application/x-ndjson")
                .body(bytes(""))
                .put("/v1/imports/a%20b")
                .then()
                .statusCode(422)
                .body("violations[0].message", containsString("1 to 64 letters"));
        asks().contentType("application/json")
                .body("{}")
                .put("/v1/imports/x")
                .then()
                .statusCode(415);
    }

    @Test
    void a_dry_run_that_broke_off_foretells_nothing() throws Exception {
        var id = id();
        try (var connection = new Socket("127.0.0.1", RestAssured.port)) {
            begin(
                    connection.getOutputStream(),
                    id + "?dryRun=true",
                    lines(Report.rejected(), Report.rejected()) + "\n");
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> asks().get("/v1/imports/" + id).statusCode(), equalTo(200));
        } // the sender is gone
        await().atMost(Duration.ofSeconds(30))
                .until(() -> asks().get("/v1/imports/" + id).path("state"), equalTo("INTERRUPTED"));
        asks().get("/v1/imports/" + id)
                .then()
                .body("dryRun", equalTo(true))
                .body("lines", equalTo(2))
                .body("forecast", nullValue());
    }

    @Test
    void a_page_of_flaws_ends_with_a_whole_line() {
        var bad = Report.rejected().without("reason").with("candidate.email", "nobody");
        var id = id();
        send(id, lines(bad, bad, Report.rejected().without("reason"))).body("refused", equalTo(3));
        asks().get("/v1/imports/" + id + "/flaws?limit=1")
                .then()
                .body("line", contains(1, 1))
                .body("field", contains("candidate.email", "reason"));
        asks().get("/v1/imports/" + id + "/flaws?after=1&limit=3").then().body("line", contains(2, 2, 3));
        asks().get("/v1/imports/" + id + "/flaws?after=1&limit=2").then().body("line", contains(2, 2));
    }

    private static void begin(OutputStream out, String id, String text) throws IOException {
        out.write(("PUT /v1/imports/%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n"
                        + "Content-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n")
                .formatted(id, Caller.ACME.secret)
                .getBytes(StandardCharsets.US_ASCII));
        chunk(out, text);
    }

    private static void chunk(OutputStream out, String text) throws IOException {
        var chunk = text.getBytes(StandardCharsets.UTF_8);
        out.write("%x\r\n".formatted(chunk.length).getBytes(StandardCharsets.US_ASCII));
        out.write(chunk);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static ValidatableResponse send(String id, String file) {
        return asks().contentType("application/x-ndjson")
                .body(bytes(file))
                .put("/v1/imports/" + id)
                .then();
    }

    private static RequestSpecification asks() {
        return given().urlEncodingEnabled(false).header("Authorization", "Bearer " + Caller.ACME.secret);
    }

    private static String lines(Report... reports) {
        return Stream.of(reports).map(Report::json).collect(joining("\n"));
    }

    private static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }

    private static String id() {
        return "file-" + UUID.randomUUID();
    }
}
