package io.hearback.intake.webhook.lookup;

import io.hearback.intake.connection.Vendor;
import io.hearback.intake.webhook.AcmeConnection;
import io.hearback.intake.webhook.VendorAwayException;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@QuarkusTest
@OnLocalPlatform("intake")
class PatientVendorApiTest {

    private static final String REASON = "/v1/archive_reasons/r-1";

    private final VendorApi api;
    private final VendorNames names;
    private final FakeVendor vendor = new FakeVendor();

    PatientVendorApiTest(VendorApi api, VendorNames names) {
        this.api = api;
        this.names = names;
    }

    @AfterEach
    void close() {
        vendor.close();
    }

    @Test
    void a_vendor_that_is_busy_is_asked_again() throws Exception {
        vendor.knowsAfterOne(aResponse().withStatus(429), REASON, "{\"data\": {\"text\": \"Underqualified\"}}");
        var answer =
                api.ask(AcmeConnection.to(Vendor.LEVER, vendor.baseUrl()), Question.of("v1", "archive_reasons", "r-1"));
        assertThat(answer.at("data").text("text")).isEqualTo("Underqualified");
        assertThat(vendor.timesAsked(REASON)).isEqualTo(2);
    }

    @Test
    void a_vendor_that_stays_away_is_asked_four_times() {
        vendor.answers(REASON, aResponse().withStatus(503));
        assertThatExceptionOfType(VendorAwayException.class)
                .isThrownBy(() -> api.ask(
                        AcmeConnection.to(Vendor.LEVER, vendor.baseUrl()), Question.of("v1", "archive_reasons", "r-1")))
                .withMessage("STATUS_503");
        assertThat(vendor.timesAsked(REASON)).isEqualTo(4);
    }

    @Test
    void a_vendor_that_says_when_is_left_in_peace_until_then() {
        vendor.answers(REASON, aResponse().withStatus(429).withHeader("Retry-After", "30"));
        assertThatExceptionOfType(VendorAwayException.class)
                .isThrownBy(() -> api.ask(
                        AcmeConnection.to(Vendor.LEVER, vendor.baseUrl()),
                        Question.of("v1", "archive_reasons", "r-1")));
        assertThat(vendor.timesAsked(REASON)).isEqualTo(1);
    }

    @Test
    void a_name_is_asked_for_once_by_each_connection() throws Exception {
        vendor.knows(REASON, "{\"data\": {\"text\": \"Underqualified\"}}");
        var connection = AcmeConnection.to(Vendor.LEVER, vendor.baseUrl());
        var question = Question.of("v1", "archive_reasons", "r-1");
        names.ask(connection, question);
        names.ask(connection, question);
        assertThat(vendor.timesAsked(REASON)).isEqualTo(1);
        names.ask(AcmeConnection.to(Vendor.LEVER, vendor.baseUrl()), question);
        assertThat(vendor.timesAsked(REASON)).isEqualTo(2);
    }
}
