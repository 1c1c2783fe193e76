package io.hearback.intake.outcome;

import io.hearback.contract.OutcomeKind;
import io.hearback.contract.Stage;
import io.hearback.intake.outcome.NotAcceptedException.Why;
import io.hearback.intake.vault.Fingerprint;
import io.hearback.intake.vault.Recipient;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

class PostingTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant DECIDED = Instant.parse("2026-11-20T09:30:00Z");
    private static final Application KNOWN = new Application(
            UUID.randomUUID(), "APP-1", new Candidate(UUID.randomUUID(), "C-1", true), Stage.SCREENING, 4, true);
    private static final Recipient RECIPIENT = new Recipient(null, null, null, null, false, null);

    private final Posting posting = posting(IdempotencyKeys.Claims.NONE, List.of());

    @Test
    void reports_of_one_application_are_numbered_in_their_order_after_what_is_on_record() {
        var first = receipt(posting.post(Told.of(rejected("one", DECIDED))));
        var second = receipt(posting.post(Told.of(rejected("two", DECIDED.plusSeconds(60)))));
        assertThat(first.outcome().sequence()).isEqualTo(5);
        assertThat(second.outcome().sequence()).isEqualTo(6);
        assertThat(posting.entries())
                .extracting(Posting.Entry::outcome)
                .containsExactly(first.outcome(), second.outcome());
    }

    @Test
    void a_report_that_repeats_one_of_its_batch_leads_to_the_same_receipt_and_is_not_entered() {
        var first = receipt(posting.post(Told.of(rejected("one", DECIDED))));
        var again = receipt(posting.post(Told.of(rejected("one", DECIDED))));
        assertThat(again.outcome()).isEqualTo(first.outcome());
        assertThat(again.replayed()).isTrue();
        assertThat(posting.entries()).hasSize(1);
    }

    @Test
    void the_same_outcome_with_other_content_is_refused_within_a_batch_as_well() {
        posting.post(Told.of(rejected("one", DECIDED)));
        assertThat(posting.post(Told.of(rejected("other", DECIDED))))
                .isEqualTo(new Answer.Refused(Why.ALREADY_RECORDED));
    }

    @Test
    void after_an_erasure_the_first_receipt_still_stands() {
        var recorded = receipt(posting.post(Told.of(rejected("one", DECIDED)))).outcome();
        var later = posting(IdempotencyKeys.Claims.NONE, List.of(new Known(recorded, null)));
        assertThat(receipt(later.post(Told.of(rejected("anything", DECIDED)))).outcome())
                .isEqualTo(recorded);
    }

    @Test
    void a_key_answers_once_whether_it_is_on_record_or_came_earlier_in_the_batch() {
        var first = receipt(posting.post(new Told(rejected("one", DECIDED), "key", null)));
        assertThat(receipt(posting.post(new Told(rejected("one", DECIDED), "key", null))))
                .isEqualTo(new Answer.Receipt(first.outcome(), true));
        assertThat(posting.post(new Told(rejected("other", DECIDED.plusSeconds(1)), "key", null)))
                .isEqualTo(new Answer.Refused(Why.KEY_REUSED));
        assertThat(posting.newKeys()).isEqualTo(Map.of("key", first.outcome().id()));

        var claims = new IdempotencyKeys.Claims(
                Set.of("busy"), Map.of("key", first.outcome().id()));
        var later = posting(claims, List.of(new Known(first.outcome(), fingerprint("one"))));
        assertThat(receipt(later.post(new Told(rejected("one", DECIDED), "key", null)))
                        .replayed())
                .isTrue();
        assertThat(later.post(new Told(rejected("one", DECIDED), "busy", null)))
                .isEqualTo(new Answer.Refused(Why.IN_FLIGHT));
        assertThat(later.newKeys()).isEmpty();
        assertThat(later.entries()).isEmpty();
    }

    @Test
    void nobody_else_s_application_and_no_unknown_one() {
        assertThat(posting.post(Told.of(rejected("C-2", "APP-1", "one", DECIDED))))
                .isEqualTo(new Answer.Refused(Why.OTHER_CANDIDATE));
        assertThat(posting.post(Told.of(rejected("C-1", "APP-9", "one", DECIDED))))
                .isEqualTo(new Answer.Refused(Why.UNKNOWN_APPLICATION));
    }

    @Test
    void a_reinstatement_keeps_the_stage_that_the_batch_has_reached() {
        posting.post(Told.of(rejected("one", DECIDED)));
        var reinstated = new ReportedOutcome(
                "APP-1", null, OutcomeKind.REINSTATED, DECIDED.plusSeconds(9), null, null, fingerprint("r"));
        assertThat(receipt(posting.post(Told.of(reinstated))).outcome().stage()).isEqualTo(Stage.INTERVIEW);
    }

    private static Posting posting(IdempotencyKeys.Claims claims, List<Known> known) {
        return new Posting(claims, Map.of("APP-1", KNOWN), known, Map.of(), NOW);
    }

    private static Answer.Receipt receipt(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Receipt.class);
        return (Answer.Receipt) answer;
    }

    private static ReportedOutcome rejected(String content, Instant decidedAt) {
        return rejected("C-1", "APP-1", content, decidedAt);
    }

    private static ReportedOutcome rejected(String candidate, String application, String content, Instant decidedAt) {
        return new ReportedOutcome(
                application,
                Stage.INTERVIEW,
                OutcomeKind.REJECTED,
                decidedAt,
                candidate,
                RECIPIENT,
                fingerprint(content));
    }

    private static Fingerprint fingerprint(String content) {
        return Fingerprint.of(content.getBytes(StandardCharsets.UTF_8));
    }
}
