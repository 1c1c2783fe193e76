package io.hearback.intake.admission;

import io.hearback.intake.Caller;
import io.hearback.intake.Report;
import io.hearback.local.LocalPlatform;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.Map;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@OnLocalPlatform("intake")
@TestProfile(BacklogTest.ShortOutbox.class)
class BacklogTest {

    public static class ShortOutbox implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("hearback.admission.longest-outbox", "5", "hearback.admission.look", "100ms");
        }
    }

    @AfterEach
    void kafka_is_back() {
        LocalPlatform.kafka().start();
    }

    @Test
    void while_too_many_events_wait_nothing_more_is_taken_and_all_can_be_read() {
        LocalPlatform.kafka().stop();
        var first = Caller.ACME
                .reports(Report.rejected())
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        await().until(() -> Caller.ACME.reports(Report.rejected()).statusCode() == 503);

        Caller.ACME
                .reports(Report.rejected())
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("5"))
                .body("type", equalTo("urn:hearback:problem:behind"));
        Caller.ACME.asks().get(first).then().statusCode(200);

        LocalPlatform.kafka().start();
        await().until(() -> Caller.ACME.reports(Report.rejected()).statusCode() == 202);
    }
}
