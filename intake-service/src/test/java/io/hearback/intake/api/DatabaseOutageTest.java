package io.hearback.intake.api;

import io.hearback.intake.Caller;
import io.hearback.intake.Report;
import io.hearback.local.LocalPlatform;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@OnLocalPlatform("intake")
class DatabaseOutageTest {

    private final List<LogRecord> log = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            log.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void the_database_goes_away() {
        Caller.ACME.reports(Report.rejected()).then().statusCode(202); // from now on ACME's key is remembered
        Logger.getLogger("").addHandler(listener);
        LocalPlatform.postgres().stop();
    }

    @AfterEach
    void the_database_is_back() {
        Logger.getLogger("").removeHandler(listener);
        LocalPlatform.postgres().start();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> Caller.ACME.reports(Report.rejected()).statusCode() == 202);
    }

    @Test
    void whoever_asks_is_told_to_come_back_and_the_log_quotes_nobody() {
        var report = Report.rejected();
        unavailable(Caller.ACME.reports(report));
        unavailable(Caller.ACME.reports(report, "key-of-camille"));
        unavailable(Caller.ACME.reports(report.with("reason", Map.of("ats", "Camille was late"))));
        unavailable(Caller.ACME.reports(Report.offerDeclined().with("candidateWords", "No.\nCamille")));
        unavailable(Caller.ACME.asks().get("/v1/outcomes/" + UUID.randomUUID()));
        unavailable(Caller.ACME.asks().get("/v1/reason-mappings"));
        unavailable(Caller.STRANGER.reports(report));
        unavailable(Caller.MESSAGE_SERVICE
                .asks()
                .body("{\"outcomeIds\":[\"%s\"]}".formatted(UUID.randomUUID()))
                .post("/internal/v1/recipients:resolve"));
        unavailable(Caller.MESSAGE_SERVICE
                .asks()
                .body("{\"keyHash\":\"%s\"}".formatted("0".repeat(64)))
                .post("/internal/v1/api-keys:verify"));

        assertThat(log).extracting(LogRecord::getMessage).anyMatch(line -> line.startsWith("DATABASE_UNAVAILABLE"));
        assertThat(log)
                .allSatisfy(line -> assertThat(line.getMessage() + stackOf(line))
                        .doesNotContainIgnoringCase("camille")
                        .doesNotContain(report.application(), Caller.STRANGER.secret));
    }

    private static void unavailable(Response answer) {
        answer.then()
                .statusCode(503)
                .header("Retry-After", "5")
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("urn:hearback:problem:unavailable"));
    }

    private static String stackOf(LogRecord line) {
        return line.getThrown() == null ? "" : org.assertj.core.util.Throwables.getStackTrace(line.getThrown());
    }
}
