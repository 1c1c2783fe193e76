package io.hearback.intake.webhook.lookup;

import io.hearback.intake.connection.Addresses;
import io.hearback.intake.connection.Connection;
import io.hearback.intake.connection.Vendor;
import io.hearback.intake.webhook.AcmeConnection;
import io.hearback.intake.webhook.UnfitDeliveryException;
import io.hearback.intake.webhook.VendorAwayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** One question; asking again is in {@link PatientVendorApiTest}. */
class VendorApiTest {

    private static final String PLACE = "/v1/stages/s-1";

    private final FakeVendor vendor = new FakeVendor();
    private final Transport transport = new Transport(patientFor(Duration.ofSeconds(20)));
    private final VendorApi api = new VendorApi(transport, new Pace(), Addresses.privateAllowed());

    @AfterEach
    void close() {
        transport.close();
        vendor.close();
    }

    @ParameterizedTest
    @CsvSource({
        "LEVER, Authorization, Basic dG9rZW4tb2YtYWNtZTo=",
        "SMARTRECRUITERS, X-SmartToken, token-of-acme",
        "TEAMTAILOR, Authorization, Token token=token-of-acme",
        "TEAMTAILOR, X-Api-Version, 20240404",
        "WORKABLE, Authorization, Bearer token-of-acme",
        "GUPY, Authorization, Bearer token-of-acme"
    })
    void each_vendor_is_shown_the_token_its_way(Vendor name, String header, String value) throws Exception {
        vendor.knows(PLACE, "{\"data\": {\"text\": \"On-site\"}}");
        var answer = api.ask(AcmeConnection.to(name, vendor.baseUrl()), question());
        assertThat(answer.at("data").text("text")).isEqualTo("On-site");
        assertThat(vendor.lastSaw(header, PLACE)).isEqualTo(value);
    }

    @Test
    void no_redirect_is_followed() {
        vendor.answers(PLACE, aResponse().withStatus(302).withHeader("Location", vendor.baseUrl() + "/elsewhere"));
        assertThat(away().getMessage()).isEqualTo("STATUS_302");
        assertThat(vendor.timesAsked("/elsewhere")).isZero();
    }

    @Test
    void an_answer_of_any_size_takes_no_more_than_the_limit() {
        vendor.knows(PLACE, "{\"data\": \"" + "x".repeat(2_000) + "\"}");
        assertThat(away().getMessage()).isEqualTo("ANSWER_TOO_LARGE");
    }

    @Test
    void an_answer_that_trickles_ends_as_well() {
        vendor.answers(PLACE, okJson("{\"data\": \"" + "x".repeat(500) + "\"}").withChunkedDribbleDelay(50, 10_000));
        var hasty = new Transport(patientFor(Duration.ofMillis(200)));
        assertThatExceptionOfType(MomentarilyAwayException.class)
                .isThrownBy(() -> new VendorApi(hasty, new Pace(), Addresses.privateAllowed()).ask(lever(), question()))
                .withMessage("TIMEOUT");
        hasty.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void what_is_gone_is_not_asked_for_again(int status) {
        vendor.answers(PLACE, aResponse().withStatus(status));
        assertThatExceptionOfType(UnfitDeliveryException.class).isThrownBy(() -> api.ask(lever(), question()));
    }

    @Test
    void what_is_no_json_cannot_be_read() {
        vendor.answers(PLACE, aResponse().withStatus(200).withBody("<html>camille@example.org</html>"));
        assertThatExceptionOfType(UnfitDeliveryException.class)
                .isThrownBy(() -> api.ask(lever(), question()))
                .satisfies(unfit -> assertThat(unfit.violations().toString()).doesNotContain("camille"));
    }

    @Test
    void a_wrong_token_is_for_a_person_to_set_right() {
        vendor.answers(PLACE, aResponse().withStatus(401));
        assertThat(away()).isNotInstanceOf(MomentarilyAwayException.class).hasMessage("STATUS_401");
    }

    @Test
    void where_the_vendor_says_when_its_word_counts() {
        vendor.answers(PLACE, aResponse().withStatus(429).withHeader("Retry-After", "90"));
        assertThat(away().retryAfter()).isEqualTo(Duration.ofSeconds(90));
        vendor.answers(PLACE, aResponse().withStatus(503).withHeader("Retry-After", "999999"));
        assertThat(away().retryAfter()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void an_address_on_a_private_network_is_not_asked() {
        vendor.knows(PLACE, "{}");
        var strict = new VendorApi(transport, new Pace(), Addresses.publicOnly());
        assertThatExceptionOfType(VendorAwayException.class)
                .isThrownBy(() -> strict.ask(lever(), question()))
                .withMessage("ADDRESS_NOT_ALLOWED");
        assertThat(vendor.timesAskedAtAll()).isZero();
    }

    @Test
    void nothing_told_names_the_token_or_the_person() {
        vendor.answers(PLACE, aResponse().withStatus(500).withBody("camille@example.org"));
        assertThat(away().toString()).doesNotContain("camille", "token-of-acme");
        assertThat(lever().toString()).doesNotContain("token-of-acme");
    }

    private static LookupConfig patientFor(Duration timeout) {
        return new LookupConfig() {
            @Override
            public Duration connectTimeout() {
                return timeout;
            }

            @Override
            public Duration timeout() {
                return timeout;
            }

            @Override
            public long largestAnswer() {
                return 1_000;
            }
        };
    }

    private VendorAwayException away() {
        return catchThrowableOfType(VendorAwayException.class, () -> api.ask(lever(), question()));
    }

    private Connection lever() {
        return AcmeConnection.to(Vendor.LEVER, vendor.baseUrl());
    }

    private static Question question() throws UnfitDeliveryException {
        return Question.of("v1", "stages", "s-1");
    }
}
