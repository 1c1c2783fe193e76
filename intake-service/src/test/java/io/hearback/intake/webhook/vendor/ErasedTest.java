package io.hearback.intake.webhook.vendor;

import io.hearback.intake.webhook.AcmeConnection;
import io.hearback.intake.webhook.Ats;
import io.hearback.intake.webhook.Came;
import io.hearback.intake.webhook.News;
import io.hearback.intake.webhook.News.Erased;
import io.hearback.intake.webhook.News.ErasureHinted;
import io.hearback.intake.webhook.UnfitDeliveryException;
import io.hearback.local.vendor.Fixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.of;

/** Each vendor's word for a candidate who is no more: a fact where the body is signed and says all, a hint elsewhere. */
class ErasedTest {

    static Stream<Arguments> deliveries() {
        return Stream.of(
                of(new Greenhouse(), Map.of(), "greenhouse/candidate_anonymized", Erased.candidate("265788")),
                of(new Greenhouse(), Map.of(), "greenhouse/delete_candidate", Erased.application("265293")),
                of(new Ashby(), Map.of(), "ashby/deleted", Erased.candidate("265788")),
                of(new Workable(), Map.of(), "workable/deleted", Erased.candidate("265293")),
                of(new Recruitee(), Map.of(), "recruitee/deleted", Erased.candidate("265788")),
                of(new Lever(), Map.of(), "lever/deleted", new ErasureHinted(Erased.application("265293"))),
                of(
                        new SmartRecruiters(),
                        Map.of(SmartRecruiters.EVENT_NAME, "candidate.deleted"),
                        "smartrecruiters/deleted",
                        new ErasureHinted(Erased.candidate("265788"))),
                of(new Teamtailor(), Map.of(), "teamtailor/deleted", new ErasureHinted(Erased.candidate("265293"))));
    }

    @ParameterizedTest
    @MethodSource("deliveries")
    void is_heard(Ats ats, Map<String, String> headers, String fixture, News news) throws UnfitDeliveryException {
        var body = Fixture.of(fixture).text().replace("TRIGGERED_AT", "1795514400000");
        assertThat(ats.read(Came.with(headers, body), AcmeConnection.to(ats.vendor())))
                .containsExactly(news);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"notes\",\"attachments\"", ""})
    void who_can_still_be_named_and_reached_at_greenhouse_is_not_erased(String fields) throws Exception {
        var anonymized = Fixture.of("greenhouse/candidate_anonymized");
        assertThat(read(anonymized.with("\"full_name\",\"email_addresses\"", fields)))
                .isEmpty();
        assertThat(read(anonymized.with("\"full_name\",", "\"notes\","))).hasSize(1);
    }

    @Test
    void who_is_merged_into_another_at_greenhouse_is_not_erased() throws Exception {
        var deleted = Fixture.of("greenhouse/delete_candidate");
        assertThat(read(deleted.with("[265293]", "[]"))).isEmpty();
        assertThat(read(deleted.with("[265293]", "[1, 2]")))
                .containsExactly(Erased.application("1"), Erased.application("2"));
        assertThat(read(deleted.with("delete_candidate", "merge_candidate"))).isEmpty();
        assertThatExceptionOfType(UnfitDeliveryException.class)
                .as("it may be either")
                .isThrownBy(() -> read(deleted.with("[265293]", "null")));
    }

    private static List<News> read(Fixture fixture) throws UnfitDeliveryException {
        var greenhouse = new Greenhouse();
        return greenhouse.read(Came.with(Map.of(), fixture.bytes()), AcmeConnection.to(greenhouse.vendor()));
    }
}
