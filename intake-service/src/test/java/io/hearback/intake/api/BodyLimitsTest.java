package io.hearback.intake.api;

import io.hearback.intake.Caller;
import io.hearback.intake.Connected;
import io.hearback.intake.Report;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@OnLocalPlatform("intake")
class BodyLimitsTest {

    private static final int KB = 1024;

    @TestHTTPResource("/")
    URI service;

    /** Stands where a body of any size may be sent. */
    @Path("/v1/imports/body-limits-test")
    public static class Drain {

        @POST
        @RolesAllowed("recruiter")
        public long drain(InputStream body) throws IOException {
            return body.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/outcomes, 262144",
        "/v1/reason-mappings, 262144",
        "/v1/outcomes/batch, 8388608",
        "/v1/stage-events/batch, 1048576",
        "/v1/webhooks/0199a3c5-0b20-7d4f-8b62-7a8192031425, 1048576",
        "/v1/imports/today, 9223372036854775807"
    })
    void each_path_has_its_limit(String path, long limit) {
        assertThat(BodyLimits.of(path)).isEqualTo(limit);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_import_may_be_of_any_size(boolean inChunks) throws Exception {
        var size = 12 * KB * KB; // more than the framework takes by itself
        var answer = send("/v1/imports/body-limits-test", size, inChunks);
        assertThat(answer.body()).isEqualTo(String.valueOf(size));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/outcomes, 300, 262144, true",
        "/v1/outcomes, 300, 262144, false",
        "/v1/imports/../outcomes, 300, 262144, true",
        "/v1/imports/../outcomes, 300, 262144, false",
        "/v1/outcomes/batch, 12288, 8388608, true",
        "/v1/outcomes/batch, 12288, 8388608, false",
        "/v1/stage-events/batch, 1536, 1048576, true",
        "/v1/webhooks/%s, 1536, 1048576, true",
        "/v1/webhooks/%s, 1536, 1048576, false",
    })
    void any_other_body_may_not(String path, int size, long limit, boolean inChunks) throws Exception {
        var connection = path.contains("%s") ? Connected.to("GREENHOUSE").id() : "";
        var answer = send(path.formatted(connection), size * KB, inChunks);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("urn:hearback:problem:too-large", "A body may have " + limit + " bytes.");
    }

    @Test
    void a_batch_in_chunks_that_is_not_too_large_is_read() throws Exception {
        var answer = send("/v1/outcomes/batch", 7 * KB * KB, true);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("send one JSON object"); // it was blank, to its end
    }

    /** The upgrade to HTTP/2 is not taken: the body that comes with it knows no back-pressure and would all be in memory. */
    @ParameterizedTest
    @EnumSource
    void a_report_is_taken_in_each_version_of_http(HttpClient.Version version) throws Exception {
        try (var client = HttpClient.newBuilder().version(version).build()) {
            for (int turn = 0; turn < 2; turn++) { // the first of a connection asks for the upgrade
                var request = HttpRequest.newBuilder(service.resolve("/v1/outcomes"))
                        .header("Authorization", "Bearer " + Caller.ACME.secret)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(Report.rejected().json()))
                        .build();
                var answer = client.send(request, BodyHandlers.ofString());
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
                assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
            }
        }
    }

    @Test
    void what_is_nested_without_end_is_not_read() {
        beyondLimits("{\"a\":".repeat(31) + "1" + "}".repeat(31));
        beyondLimits("[".repeat(31) + "]".repeat(31));
    }

    @Test
    void what_is_nested_within_the_limit_is_read_and_broken_rules_are_told() {
        Caller.ACME
                .asks()
                .body("{\"outcomes\": [%s]}".formatted("{\"a\":".repeat(29) + "1" + "}".repeat(29)))
                .post("/v1/outcomes/batch")
                .then()
                .statusCode(200)
                .body("refused", equalTo(1));
    }

    @Test
    void a_number_without_end_is_not_read() {
        beyondLimits("{\"a\": %s}".formatted("9".repeat(101)));
    }

    @Test
    void a_name_without_end_is_not_read() {
        beyondLimits("{\"%s\": 1}".formatted("a".repeat(501)));
    }

    private static void beyondLimits(String outcome) {
        Caller.ACME
                .asks()
                .body("{\"outcomes\": [%s]}".formatted(outcome))
                .post("/v1/outcomes/batch")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:hearback:problem:beyond-limits"));
    }

    private java.net.http.HttpResponse<String> send(String path, int size, boolean inChunks) throws Exception {
        var body = new byte[size];
        java.util.Arrays.fill(body, (byte) ' ');
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var request = HttpRequest.newBuilder(URI.create(service.resolve("/").toString() + path.substring(1)))
                    .header("Authorization", "Bearer " + Caller.ACME.secret)
                    .header(
                            "Content-Type",
                            path.contains("body-limits-test") ? "application/x-ndjson" : "application/json")
                    .POST(
                            inChunks
                                    ? BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body))
                                    : BodyPublishers.ofByteArray(body))
                    .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
