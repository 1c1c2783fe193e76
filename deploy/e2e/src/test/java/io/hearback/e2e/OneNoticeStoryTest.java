package io.hearback.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class OneNoticeStoryTest {

    private static final Duration LONGEST_JOURNEY = Duration.ofSeconds(60);

    private final Pipeline pipeline = Pipeline.running();
    private final String email = "alex." + UUID.randomUUID() + "@example.org";

    @Test
    void who_applied_for_two_jobs_hears_of_both_in_one_notice() {
        var planner = refusal("Planner");
        var both =
                pipeline.ats().reportAll(List.of(planner, refusal("Logistician").ofTheOneIn(planner)));

        var notice = pipeline.mail().waitFor(email, LONGEST_JOURNEY);

        assertThat(notice.text()).contains("Planner", "Logistician");
        assertThat(notice.subject()).startsWith("Our decision on your applications at Acme");
        // A later outcome has gone the whole way, so a second notice would have arrived as well.
        pipeline.untilSent(pipeline.ats().report(AnOutcome.refusal()));
        assertThat(pipeline.mail().to(email)).hasSize(1);
        assertThat(both).extracting(this::state).containsExactlyInAnyOrder("SENT", "SUPERSEDED");
    }

    @Test
    void nobody_is_refused_beside_an_offer_and_hears_once_it_has_ended() {
        var declined = AnOutcome.offerDeclinedBy("Alex Reed", email, "Thank you, I stay where I am.");
        pipeline.ats().tell(declined.enteredOffer());
        var refused = pipeline.ats().report(refusal("Planner").ofTheOneIn(declined));
        await().atMost(LONGEST_JOURNEY).until(() -> state(refused).equals("HELD"));
        assertThat(notice(refused).get("cause").asText()).isEqualTo("OFFER_LIVE");
        assertThat(pipeline.ats().silence().get("applications").asLong()).isPositive();

        pipeline.ats().report(declined);

        await().atMost(LONGEST_JOURNEY).until(() -> state(refused).equals("SENT"));
    }

    private AnOutcome refusal(String job) {
        return AnOutcome.refusalOf("Alex Reed", email).forJob(job);
    }

    private String state(Ats.Receipt receipt) {
        return notice(receipt).path("state").asText();
    }

    private JsonNode notice(Ats.Receipt receipt) {
        return pipeline.ats().noticesOf(receipt).path(0);
    }
}
