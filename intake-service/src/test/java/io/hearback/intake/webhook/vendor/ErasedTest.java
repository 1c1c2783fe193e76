package io.hearback.intake.webhook.vendor;

import io.hearback.intake.webhook.AcmeConnection;
import io.hearback.intake.webhook.Ats;
import io.hearback.intake.webhook.Came;
import io.hearback.intake.webhook.News;
import io.hearback.intake.webhook.UnfitDeliveryException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Map;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.of;

/** Each vendor's word for a candidate who is no more. */
class ErasedTest {

    static Stream<Arguments> deliveries() {
        return Stream.of(
                of(new Greenhouse(), Map.of(), """
                        {"action": "candidate_anonymized", "payload": {"candidate_id": 265788, "anonymized_fields": ["full_name"]}}"""),
                of(new Greenhouse(), Map.of(), """
                        {"action": "delete_candidate", "payload": {"person_id": 265788}}"""),
                of(new Ashby(), Map.of(), """
                        {"webhookActionId": "75395d87", "action": "candidateDelete", "data": {"candidate": {"id": "0f8ee6a0"}}}"""),
                of(new Lever(), Map.of(), """
                        {"event": "candidateDeleted", "token": "b3c2", "triggeredAt": 1795514400000, "data": {"opportunityId": "0f8e"}}"""),
                of(new Workable(), Map.of(), """
                        {"event_type": "candidate_deleted", "id": "evt-1", "data": {"id": "wk1"}}"""),
                of(new SmartRecruiters(), Map.of(SmartRecruiters.EVENT_NAME, "candidate.deleted"), """
                        {"candidate_id": "cid"}"""),
                of(new Teamtailor(), Map.of(), """
                        {"payload": {"event_name": "candidate.destroy", "data": {"id": "12", "type": "candidates"}}}"""));
    }

    @ParameterizedTest
    @MethodSource("deliveries")
    void is_heard(Ats ats, Map<String, String> headers, String body) throws UnfitDeliveryException {
        assertThat(ats.read(Came.with(headers, body), AcmeConnection.to(ats.vendor())))
                .containsExactly(new News.Erased());
    }
}
