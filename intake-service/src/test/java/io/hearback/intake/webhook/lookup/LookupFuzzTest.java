package io.hearback.intake.webhook.lookup;

import io.hearback.intake.connection.Vendor;
import io.hearback.intake.webhook.AcmeConnection;
import io.hearback.intake.webhook.Lookup;
import io.hearback.intake.webhook.Mangled;
import io.hearback.intake.webhook.News;
import io.hearback.intake.webhook.UnfitDeliveryException;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

import static org.assertj.core.api.Assertions.assertThat;

/** A vendor's answer is from outside as well: whatever it is, it is read or refused, and never breaks the worker. */
class LookupFuzzTest {

    private static final int ANSWERS = 10_000;

    private final FakeVendorApi api = new FakeVendorApi();

    @Test
    void any_opportunity_of_lever_is_read_or_refused() {
        api.knows("/v1/stages/s-1", "{\"data\": {\"text\": \"On-site\"}}")
                .knows("/v1/opportunities/o-1/applications/a-1", "{\"data\": {\"posting\": \"p-1\"}}")
                .knows("/v1/postings/p-1", "{\"data\": {\"text\": \"Data engineer\"}}")
                .knows("/v1/archive_reasons/r-1", "{\"data\": {\"text\": \"Underqualified\"}}");
        var lookup = new LeverLookup(api, new VendorNames(api));
        readsOrRefuses(
                lookup, new News.Ask("opportunities", "o-1"), "/v1/opportunities/o-1", LeverLookupTest.OPPORTUNITY);
        readsOrRefuses(lookup, new News.Ask("opportunities", "o-1"), "/v1/opportunities/o-1", LeverLookupTest.alive());
    }

    @Test
    void any_candidate_and_history_of_smart_recruiters_is_read_or_refused() {
        api.knows("/candidates/c-1/status/history", SmartRecruitersLookupTest.HISTORY);
        var lookup = new SmartRecruitersLookup(api);
        var ask = new News.Ask("applications", "c-1:j-1");
        readsOrRefuses(lookup, ask, "/candidates/c-1", SmartRecruitersLookupTest.CANDIDATE);
        api.knows("/candidates/c-1", SmartRecruitersLookupTest.CANDIDATE);
        readsOrRefuses(lookup, ask, "/candidates/c-1/status/history", SmartRecruitersLookupTest.HISTORY);
    }

    @Test
    void any_application_of_teamtailor_is_read_or_refused() {
        readsOrRefuses(
                new TeamtailorLookup(api),
                new News.Ask("job-applications", "634"),
                TeamtailorLookupTest.ADDRESS,
                TeamtailorLookupTest.APPLICATION);
    }

    private void readsOrRefuses(Lookup lookup, News.Ask ask, String address, String good) {
        var mangled = new Mangled(good, 20261124);
        var connection = AcmeConnection.to(Vendor.LEVER);
        var refused = 0;
        for (int i = 0; i < ANSWERS; i++) {
            api.knows(address, new String(mangled.next(), StandardCharsets.UTF_8));
            try {
                assertThat(lookup.ask(connection, ask)).isNotNull();
            } catch (UnfitDeliveryException e) {
                refused++;
            }
        }
        assertThat(refused).isBetween(ANSWERS / 10, ANSWERS - 1);
    }
}
