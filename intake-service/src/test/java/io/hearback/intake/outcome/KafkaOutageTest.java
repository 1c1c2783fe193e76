package io.hearback.intake.outcome;

import io.hearback.intake.Caller;
import io.hearback.intake.OutcomesOnKafka;
import io.hearback.intake.Report;
import io.hearback.local.LocalPlatform;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@OnLocalPlatform("intake")
class KafkaOutageTest {

    @AfterEach
    void kafka_is_back() {
        LocalPlatform.kafka().start();
    }

    @Test
    void outcomes_are_accepted_while_kafka_is_away_and_told_when_it_is_back() {
        LocalPlatform.kafka().stop();
        var report = Report.rejected();
        var applicationId =
                Caller.ACME.reports(report).then().statusCode(202).extract().<String>path("applicationId");
        Caller.ACME.reports(Report.reinstated(report.application())).then().statusCode(202);
        given().get("/q/health/ready").then().statusCode(200);

        LocalPlatform.kafka().start();
        try (var kafka = new OutcomesOnKafka(LocalPlatform.kafka().bootstrapServers())) {
            assertThat(kafka.waitFor(2, applicationId))
                    .extracting(event -> event.value().contains("\"sequence\":1"))
                    .containsExactly(true, false);
        }
    }
}
