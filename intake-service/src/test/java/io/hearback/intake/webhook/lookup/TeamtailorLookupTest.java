package io.hearback.intake.webhook.lookup;

import io.hearback.contract.OutcomeKind;
import io.hearback.contract.Stage;
import io.hearback.contract.StageEventKind;
import io.hearback.intake.connection.Vendor;
import io.hearback.intake.webhook.AcmeConnection;
import io.hearback.intake.webhook.News;
import io.hearback.intake.webhook.UnfitDeliveryException;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class TeamtailorLookupTest {

    static final String ADDRESS = "/v1/job-applications/634?include=candidate%2Cjob%2Cstage%2Creject-reason";

    static final String APPLICATION = """
            {"data": {"id": "634", "type": "job-applications",
                      "attributes": {"rejected-at": "2026-11-24T10:46:24.154+01:00", "sourced": false, "updated-at": "2026-11-24T11:00:00+01:00",
                                     "changed-stage-at": "2026-11-20T15:46:24.138+01:00"},
                      "relationships": {"candidate": {"data": {"type": "candidates", "id": "410"}},
                                        "job": {"data": {"type": "jobs", "id": "26"}},
                                        "stage": {"data": {"type": "stages", "id": "3"}},
                                        "reject-reason": {"data": {"type": "reject-reasons", "id": "1"}}}},
             "included": [
               {"id": "26", "type": "candidates", "attributes": {"email": "somebody.else@example.org"}},
               {"id": "410", "type": "candidates",
                "attributes": {"email": "camille@example.org", "first-name": "Camille", "last-name": "Martin"}},
               {"id": "26", "type": "jobs", "attributes": {"title": "Data engineer"}},
               {"id": "3", "type": "stages", "attributes": {"name": "On-site", "stage-type": "Interview"}},
               {"id": "1", "type": "reject-reasons", "attributes": {"reason": "Role not a fit", "rejected-by-company": true}}]}""";

    private final FakeVendorApi api = new FakeVendorApi().knows(ADDRESS, APPLICATION);
    private final TeamtailorLookup lookup = new TeamtailorLookup(api);

    @Test
    void a_rejected_application_is_a_refusal_with_all_that_a_notice_needs() throws Exception {
        var told = ((News.Decided) ask().getFirst()).outcome();
        assertThat(told.outcome()).isEqualTo(OutcomeKind.REJECTED);
        assertThat(told.decidedAt()).isEqualTo(Instant.parse("2026-11-24T09:46:24.154Z"));
        assertThat(told.application().reference()).isEqualTo("634");
        assertThat(told.application().stage()).isEqualTo(Stage.INTERVIEW);
        assertThat(told.candidate().reference()).isEqualTo("410");
        assertThat(told.candidate().email()).isEqualTo("camille@example.org");
        assertThat(told.job().title()).isEqualTo("Data engineer");
        assertThat(told.reason().ats()).isEqualTo("Role not a fit");
    }

    @Test
    void a_reason_that_is_not_the_companys_is_the_candidates() throws Exception {
        api.knows(ADDRESS, APPLICATION.replace("\"rejected-by-company\": true", "\"rejected-by-company\": false"));
        assertThat(((News.Decided) ask().getFirst()).outcome().outcome()).isEqualTo(OutcomeKind.WITHDRAWN);
    }

    @Test
    void without_a_reason_the_company_decided() throws Exception {
        api.knows(ADDRESS, APPLICATION.replace("{\"data\": {\"type\": \"reject-reasons\", \"id\": \"1\"}}", "{}"));
        assertThat(((News.Decided) ask().getFirst()).outcome().outcome()).isEqualTo(OutcomeKind.REJECTED);
    }

    @Test
    void an_application_that_is_alive_takes_back_what_may_have_ended_it() throws Exception {
        api.knows(ADDRESS, APPLICATION.replace("\"2026-11-24T10:46:24.154+01:00\"", "null"));
        var since = Instant.parse("2026-11-20T14:46:24.138Z");
        assertThat(ask())
                .containsExactly(
                        new News.GoesOn("634", Instant.parse("2026-11-24T10:00:00Z")),
                        new News.StageReached("634", "410", StageEventKind.STAGE_ENTERED, Stage.INTERVIEW, since));
    }

    @Test
    void who_was_sourced_never_applied() throws Exception {
        api.knows(ADDRESS, APPLICATION.replace("\"sourced\": false", "\"sourced\": true"));
        assertThat(ask()).containsExactly(new News.PassedOver(News.Why.PROSPECT));
    }

    private List<News> ask() throws UnfitDeliveryException {
        return lookup.ask(AcmeConnection.to(Vendor.TEAMTAILOR), new News.Ask("job-applications", "634"));
    }
}
