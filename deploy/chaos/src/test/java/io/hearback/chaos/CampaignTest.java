package io.hearback.chaos;

import io.hearback.local.terminal.Progress;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A short campaign against the real services; {@code ./hearback chaos} runs long ones. */
class CampaignTest {

    @Test
    void every_promise_holds_while_services_are_killed_and_the_mail_server_misbehaves() throws InterruptedException {
        var result = new Campaign(new Plan(7, 200, 4, 0.25), (done, words) -> {}).run(Progress.SILENT);

        assertThat(result.findings()).isEmpty();
        assertThat(result.outcomes()).isEqualTo(200);
        assertThat(result.kills()).isEqualTo(4);
        assertThat(result.ambiguousInjected()).as("faults that leave it open").isPositive();
        assertThat(result.recallRaces()).isPositive();
    }
}
