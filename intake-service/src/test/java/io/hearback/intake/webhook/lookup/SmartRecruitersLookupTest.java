package io.hearback.intake.webhook.lookup;

import io.hearback.contract.OutcomeKind;
import io.hearback.contract.Stage;
import io.hearback.contract.StageEventKind;
import io.hearback.intake.connection.Connection;
import io.hearback.intake.connection.Vendor;
import io.hearback.intake.webhook.AcmeConnection;
import io.hearback.intake.webhook.News;
import io.hearback.intake.webhook.UnfitDeliveryException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SmartRecruitersLookupTest {

    static final String CANDIDATE = """
            {"id": "c-1", "firstName": "Camille", "lastName": "Martin", "email": "camille@example.org",
             "primaryAssignment": {"job": {"id": "j-1", "title": "Data engineer"}, "status": "REJECTED", "subStatus": "On-site",
                                   "reasonOfRejection": {"id": "r-1", "label": "Skills"}},
             "secondaryAssignments": [{"job": {"id": "j-2", "title": "Analyst"}, "status": "WITHDRAWN"}]}""";

    static final String HISTORY = """
            {"totalFound": 4, "content": [
              {"changedOn": "2026-11-24T09:00:00.000Z", "status": "REJECTED"},
              {"changedOn": "2026-11-20T09:00:00.000Z", "status": "IN_REVIEW"},
              {"changedOn": "2026-11-10T09:00:00.000Z", "status": "REJECTED"},
              {"changedOn": "2026-11-01T09:00:00.000Z", "status": "NEW"}]}""";

    private final FakeVendorApi api = new FakeVendorApi()
            .knows("/candidates/c-1", CANDIDATE)
            .knows("/candidates/c-1/status/history", HISTORY)
            .knows(
                    "/candidates/c-1/jobs/j-2/status/history",
                    "{\"content\": [{\"changedOn\": \"2026-11-12T09:00:00Z\", \"status\": \"WITHDRAWN\"}]}");
    private final SmartRecruitersLookup lookup = new SmartRecruitersLookup(api);
    private final Connection connection = AcmeConnection.to(Vendor.SMARTRECRUITERS);

    @Test
    void a_rejected_application_is_a_refusal_decided_when_the_status_last_changed() throws Exception {
        var told = ((News.Decided) ask("c-1:j-1").getFirst()).outcome();
        assertThat(told.outcome()).isEqualTo(OutcomeKind.REJECTED);
        assertThat(told.decidedAt()).isEqualTo(Instant.parse("2026-11-24T09:00:00Z"));
        assertThat(told.application().reference()).isEqualTo("c-1:j-1");
        assertThat(told.application().stage()).isEqualTo(Stage.INTERVIEW);
        assertThat(told.candidate().name()).isEqualTo("Camille Martin");
        assertThat(told.job().title()).isEqualTo("Data engineer");
        assertThat(told.reason().ats()).isEqualTo("Skills");
    }

    @Test
    void another_job_of_the_same_person_has_its_own_outcome() throws Exception {
        var told = ((News.Decided) ask("c-1:j-2").getFirst()).outcome();
        assertThat(told.outcome()).isEqualTo(OutcomeKind.WITHDRAWN);
        assertThat(told.decidedAt()).isEqualTo(Instant.parse("2026-11-12T09:00:00Z"));
        assertThat(told.job().title()).isEqualTo("Analyst");
    }

    @Test
    void a_status_that_goes_on_takes_back_what_may_have_ended_it() throws Exception {
        api.knows("/candidates/c-1", CANDIDATE.replace("REJECTED", "IN_REVIEW"));
        var since = Instant.parse("2026-11-20T09:00:00Z");
        assertThat(ask("c-1:j-1"))
                .containsExactly(
                        new News.GoesOn("c-1:j-1", since),
                        new News.StageReached("c-1:j-1", "c-1", StageEventKind.STAGE_ENTERED, Stage.INTERVIEW, since));
    }

    @Test
    void who_is_hired_is_told_nothing() throws Exception {
        api.knows("/candidates/c-1", CANDIDATE.replace("REJECTED", "HIRED"))
                .knows("/candidates/c-1/status/history", HISTORY.replace("REJECTED", "HIRED"));
        assertThat(ask("c-1:j-1").getFirst())
                .isInstanceOfSatisfying(
                        News.StageReached.class, news -> assertThat(news.kind()).isEqualTo(StageEventKind.HIRED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"c-1:j-9", "c-1", "c-9:j-1"})
    void what_is_not_there_cannot_be_read(String id) {
        assertThatExceptionOfType(UnfitDeliveryException.class).isThrownBy(() -> ask(id));
    }

    private List<News> ask(String id) throws UnfitDeliveryException {
        return lookup.ask(connection, new News.Ask("applications", id));
    }
}
