package io.hearback.intake.webhook.vendor;

import io.hearback.intake.webhook.AcmeConnection;
import io.hearback.intake.webhook.Ats;
import io.hearback.intake.webhook.Came;
import io.hearback.intake.webhook.Mangled;
import io.hearback.intake.webhook.UnfitDeliveryException;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever comes, an adapter knows no other way to say no than its own. */
class ThinVendorsFuzzTest {

    private static final int BODIES = 10_000;
    private static final Instant NOW = Instant.ofEpochSecond(1795514400);

    @Test
    void lever_only_ever_refuses() {
        refusesOnly(new Lever(), Map.of(), """
                {"id": "d-1", "event": "candidateArchiveChange", "triggeredAt": 1795514400000, "token": "abc", "signature": "00ff",
                 "data": {"opportunityId": "o-1", "candidateId": "o-1", "toArchived": {"archivedAt": 1, "reason": "r-1"}}}""");
    }

    @Test
    void smart_recruiters_only_ever_refuses() {
        var headers = Map.of(
                "smartrecruiters-timestamp",
                "1795514400",
                "smartrecruiters-signature",
                "v1=00ff;v1=zz",
                "event-name",
                "application.status.updated");
        refusesOnly(new SmartRecruiters(), headers, "{\"job_id\":\"jid\",\"candidate_id\":\"cid\"}");
    }

    @Test
    void teamtailor_only_ever_refuses() {
        var body = """
                {"payload": {"event_name": "job_application.update",
                             "data": {"id": "634", "type": "job_application", "attributes": {}}}, "signature": "MDBmZg=="}""";
        refusesOnly(new Teamtailor(), Map.of(), body);
        refusesOnly(new Teamtailor(), Map.of("tt-signature", "dD0xNzk1NTE0NDAwLHYyPTAw"), body);
    }

    @Test
    void gupy_only_ever_refuses() {
        refusesOnly(new Gupy(), Map.of(), """
                {"id": 9, "status": "reproved", "endedAt": "2026-11-21T08:00:00.000Z", "updatedAt": "2026-11-22T08:00:00.000Z",
                 "candidate": {"id": 7, "name": "Camille", "lastName": "Martin", "email": "camille@example.org"},
                 "job": {"id": 5, "name": "Engenheira de dados"}, "currentStep": {"id": 1, "name": "On-site"}}""");
    }

    private static void refusesOnly(Ats ats, Map<String, String> headers, String good) {
        var mangled = new Mangled(good, 20261124);
        var connection = AcmeConnection.to(ats.vendor());
        var live = List.of(AcmeConnection.secret("key"));
        var refused = 0;
        for (int i = 0; i < BODIES; i++) {
            var arrival = Came.with(headers, mangled.next());
            assertThat(ats.verify(arrival, live, NOW)).isNotNull();
            try {
                ats.keys(arrival);
                ats.read(arrival, connection);
            } catch (UnfitDeliveryException e) {
                refused++;
            }
        }
        assertThat(refused).isBetween(BODIES / 10, BODIES - 1); // some of them are mangled where nobody looks
    }
}
