package io.hearback.intake.webhook.lookup;

import io.hearback.contract.OutcomeKind;
import io.hearback.contract.Stage;
import io.hearback.contract.StageEventKind;
import io.hearback.intake.connection.Connection;
import io.hearback.intake.connection.Vendor;
import io.hearback.intake.report.OutcomeRequest;
import io.hearback.intake.webhook.AcmeConnection;
import io.hearback.intake.webhook.News;
import io.hearback.intake.webhook.UnfitDeliveryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LeverLookupTest {

    static final String OPPORTUNITY = """
            {"data": {"id": "o-1", "name": "Camille Martin", "contact": "c-1", "stage": "s-1", "emails": ["camille@example.org"],
             "applications": ["a-1"], "lastAdvancedAt": 1795514000000, "createdAt": 1795000000000, "updatedAt": 1795514500000, "isAnonymized": false,
             "archived": {"archivedAt": 1795514400000, "reason": "r-1"}}}""";

    private static final Instant ARCHIVED_AT = Instant.ofEpochMilli(1795514400000L);

    private final FakeVendorApi api = new FakeVendorApi()
            .knows("/v1/stages/s-1", "{\"data\": {\"id\": \"s-1\", \"text\": \"On-site\"}}")
            .knows("/v1/opportunities/o-1/applications/a-1", "{\"data\": {\"id\": \"a-1\", \"posting\": \"p-1\"}}")
            .knows("/v1/postings/p-1", "{\"data\": {\"id\": \"p-1\", \"text\": \"Data engineer\"}}")
            .knows("/v1/archive_reasons/r-1", reason("Underqualified", "non-hired"))
            .knows("/v1/opportunities/o-1", OPPORTUNITY);
    private final LeverLookup lookup = new LeverLookup(api, new VendorNames(api));
    private final Connection lever = AcmeConnection.to(Vendor.LEVER);

    @Test
    void an_archived_opportunity_is_a_refusal_with_all_that_a_notice_needs() throws Exception {
        var told = outcome(ask());
        assertThat(told.outcome()).isEqualTo(OutcomeKind.REJECTED);
        assertThat(told.decidedAt()).isEqualTo(ARCHIVED_AT);
        assertThat(told.application()).isEqualTo(new OutcomeRequest.Application("o-1", Stage.INTERVIEW));
        assertThat(told.candidate())
                .isEqualTo(new OutcomeRequest.Candidate(
                        "c-1", "Camille Martin", "camille@example.org", "fr", "Europe/Paris", null));
        assertThat(told.job()).isEqualTo(new OutcomeRequest.Job("Data engineer", "FR"));
        assertThat(told.recruiter().email()).isEqualTo("lea.bernard@acme.example");
        assertThat(told.reason().ats()).isEqualTo("Underqualified");
    }

    @ParameterizedTest
    @CsvSource({
        "Withdrew, WITHDRAWN",
        "Candidate withdrawn, WITHDRAWN",
        "Candidate declined, WITHDRAWN",
        "Declined to interview by team, REJECTED",
        "Underqualified, REJECTED",
        "Position closed, REJECTED"
    })
    void the_name_of_the_reason_tells_who_decided(String reason, OutcomeKind kind) throws Exception {
        api.knows("/v1/archive_reasons/r-1", reason(reason, "non-hired"));
        assertThat(outcome(ask()).outcome()).isEqualTo(kind);
    }

    @Test
    void who_leaves_at_the_offer_declines_it() throws Exception {
        api.knows("/v1/stages/s-1", "{\"data\": {\"text\": \"Offer made\"}}")
                .knows("/v1/archive_reasons/r-1", reason("Offer declined", "non-hired"));
        assertThat(outcome(ask()).outcome()).isEqualTo(OutcomeKind.OFFER_DECLINED);
    }

    @Test
    void who_is_hired_is_told_nothing_and_silence_ends() throws Exception {
        api.knows("/v1/archive_reasons/r-1", reason("Hired", "hired"));
        assertThat(ask())
                .containsExactly(
                        new News.StageReached("o-1", "c-1", StageEventKind.HIRED, Stage.INTERVIEW, ARCHIVED_AT));
    }

    @Test
    void an_opportunity_that_is_alive_takes_back_what_may_have_ended_it() throws Exception {
        api.knows("/v1/opportunities/o-1", alive());
        assertThat(ask())
                .containsExactly(
                        new News.GoesOn("o-1", Instant.ofEpochMilli(1795514500000L)),
                        new News.StageReached(
                                "o-1",
                                "c-1",
                                StageEventKind.STAGE_ENTERED,
                                Stage.INTERVIEW,
                                Instant.ofEpochMilli(1795514000000L)));
    }

    @Test
    void who_never_applied_or_may_not_be_written_to_gets_no_notice() throws Exception {
        api.knows("/v1/opportunities/o-1", OPPORTUNITY.replace("[\"a-1\"]", "[]"));
        assertThat(ask()).containsExactly(new News.PassedOver(News.Why.PROSPECT));

        api.knows(
                "/v1/opportunities/o-1",
                OPPORTUNITY.replace(
                        "\"isAnonymized\": false", "\"dataProtection\": {\"contact\": {\"allowed\": false}}"));
        assertThat(ask()).containsExactly(new News.PassedOver(News.Why.MAY_NOT_BE_EMAILED));
    }

    @Test
    void who_is_anonymous_there_is_erased() throws Exception {
        api.knows("/v1/opportunities/o-1", OPPORTUNITY.replace("\"isAnonymized\": false", "\"isAnonymized\": true"));
        assertThat(ask()).containsExactly(News.Erased.application("o-1"));
        assertThat(lookup.isGone(lever, News.Erased.application("o-1"))).isTrue();
    }

    @Test
    void only_what_lever_does_not_know_any_more_is_gone() throws Exception {
        assertThat(lookup.isGone(lever, News.Erased.application("o-1"))).isFalse();
        assertThat(lookup.isGone(lever, News.Erased.application("o-9"))).isTrue();
    }

    @Test
    void an_opportunity_that_is_gone_cannot_be_read() {
        assertThatExceptionOfType(UnfitDeliveryException.class)
                .isThrownBy(() -> lookup.ask(lever, new News.Ask("opportunities", "o-9")));
    }

    static String alive() {
        return OPPORTUNITY.replace("{\"archivedAt\": 1795514400000, \"reason\": \"r-1\"}", "null");
    }

    private static String reason(String text, String type) {
        return "{\"data\": {\"id\": \"r-1\", \"text\": \"%s\", \"status\": \"active\", \"type\": \"%s\"}}"
                .formatted(text, type);
    }

    private List<News> ask() throws UnfitDeliveryException {
        return lookup.ask(lever, new News.Ask("opportunities", "o-1"));
    }

    private static OutcomeRequest outcome(List<News> news) {
        assertThat(news).hasSize(1);
        return ((News.Decided) news.getFirst()).outcome();
    }
}
