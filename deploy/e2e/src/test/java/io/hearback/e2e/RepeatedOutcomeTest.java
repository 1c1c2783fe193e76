package io.hearback.e2e;

import org.junit.jupiter.api.Test;

import java.util.Collections;

import static org.assertj.core.api.Assertions.assertThat;

class RepeatedOutcomeTest {

    private final Pipeline pipeline = Pipeline.running();

    @Test
    void an_outcome_told_ten_times_at_once_is_one_notice() {
        var outcome = AnOutcome.refusal();

        var receipts = pipeline.ats().reportAll(Collections.nCopies(10, outcome));

        assertThat(receipts)
                .extracting(Ats.Receipt::outcomeId)
                .containsOnly(receipts.getFirst().outcomeId());
        pipeline.untilSent(receipts.getFirst());
        // A later outcome has gone the whole way, so whatever the repetitions set off would have arrived as well.
        pipeline.untilSent(pipeline.ats().report(AnOutcome.refusal()));
        assertThat(pipeline.ats().noticesOf(receipts.getFirst())).hasSize(1);
        assertThat(pipeline.mail().to(outcome.email())).hasSize(1);
    }

    @Test
    void the_whole_log_read_again_is_no_second_notice() {
        var outcome = AnOutcome.refusal();
        var receipt = pipeline.ats().report(outcome);
        pipeline.untilSent(receipt);
        var before = pipeline.mail().all().size();

        pipeline.readTheLogAgain();

        var later = pipeline.ats().report(AnOutcome.refusal());
        pipeline.untilSent(later);
        assertThat(pipeline.mail().all()).hasSize(before + 1);
    }
}
