package io.hearback.chaos;

import io.hearback.chaos.Journal.Answer;
import io.hearback.chaos.Ledger.NoticeRow;
import io.hearback.contract.NoticeState;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** Each broken promise is seen, and counts under its own name only. */
class ReckoningTest {

    private final List<Journal.Entry> outcomes = new ArrayList<>();
    private final Map<UUID, Answer> recalls = new HashMap<>();
    private final List<NoticeRow> notices = new ArrayList<>();
    private final Map<String, Integer> acceptedById = new HashMap<>();
    private final Map<String, Integer> acceptedByRecipient = new HashMap<>();
    private final Set<String> leftOpen = new HashSet<>();
    private final Set<String> refusedForGood = new HashSet<>();
    private final Set<String> hitInHand = new HashSet<>();
    private final Map<UUID, NoticeState> told = new HashMap<>();

    @Test
    void finds_nothing_where_every_promise_held() {
        taken(notice(NoticeState.SENT));
        refusedForGood.add(notice(NoticeState.FAILED).recipient());
        recalls.put(notice(NoticeState.RECALLED).outcomeId(), Answer.RECALLED);
        recalls.put(notice(NoticeState.RECALLED).outcomeId(), Answer.NONE);
        leftOpen.add(notice(NoticeState.UNKNOWN).recipient());
        hitInHand.add(taken(notice(NoticeState.UNKNOWN)).recipient());
        var late = taken(notice(NoticeState.SENT));
        recalls.put(late.outcomeId(), Answer.TOO_LATE);

        var reckoning = reckon();

        assertThat(reckoning.findings()).isEmpty();
        assertThat(reckoning.everyPromiseHeld()).isTrue();
        assertThat(reckoning.unknown()).isEqualTo(2);
        assertThat(reckoning.states()).containsEntry(NoticeState.SENT, 2);
    }

    @Test
    void an_outcome_without_a_notice_is_lost() {
        outcome();

        assertThat(reckon().lost()).isEqualTo(1);
        assertThat(reckon().findings()).hasSize(1);
    }

    @Test
    void a_notice_that_never_came_to_an_end_is_lost() {
        notice(NoticeState.SCHEDULED);
        notice(NoticeState.HANDING_OVER);
        notice(NoticeState.HELD);

        assertThat(reckon().lost()).isEqualTo(3);
        assertThat(reckon().findings()).hasSize(3);
    }

    @Test
    void a_notice_that_was_taken_twice_is_a_duplicate() {
        acceptedById.put(notice(NoticeState.SENT).messageId(), 2);

        assertThat(reckon().duplicates()).isEqualTo(1);
        assertThat(reckon().findings()).hasSize(1);
    }

    @Test
    void two_notices_to_one_recipient_are_duplicates_whatever_their_ids() {
        var sent = taken(notice(NoticeState.SENT));
        acceptedByRecipient.put(sent.recipient(), 2);

        assertThat(reckon().duplicates()).isEqualTo(1);
    }

    @Test
    void two_notices_of_one_outcome_are_duplicates() {
        var sent = taken(notice(NoticeState.SENT));
        notices.add(taken(new NoticeRow(
                UUID.randomUUID(), sent.outcomeId(), "another@example.org", "<another>", NoticeState.SENT, null, 1)));

        assertThat(reckon().duplicates()).isEqualTo(1);
    }

    @Test
    void an_unknown_that_nothing_explains_is_found() {
        notice(NoticeState.UNKNOWN);

        assertThat(reckon().unexplained()).isEqualTo(1);
        assertThat(reckon().findings()).hasSize(1);
    }

    @Test
    void a_recall_that_was_promised_and_came_too_late_is_a_contradiction() {
        recalls.put(taken(notice(NoticeState.SENT)).outcomeId(), Answer.RECALLED);
        recalls.put(taken(notice(NoticeState.RECALLED)).outcomeId(), Answer.REINSTATED);

        assertThat(reckon().contradictions()).isEqualTo(2);
        assertThat(reckon().findings()).hasSize(2);
    }

    @Test
    void a_state_that_the_mail_server_refutes_is_a_contradiction() {
        notice(NoticeState.SENT);
        refusedForGood.add(taken(notice(NoticeState.FAILED)).recipient());
        notice(NoticeState.FAILED);
        notice(NoticeState.RECALLED);

        assertThat(reckon().contradictions()).isEqualTo(4);
        assertThat(reckon().findings()).hasSize(4);
    }

    @Test
    void a_notice_of_no_outcome_is_invented() {
        taken(notice(NoticeState.SENT));
        outcomes.clear();

        assertThat(reckon().invented()).isEqualTo(1);
        assertThat(reckon().findings()).hasSize(1);
    }

    @Test
    void a_notice_that_others_believe_to_be_in_another_state_is_untold() {
        told.put(taken(notice(NoticeState.SENT)).outcomeId(), NoticeState.SCHEDULED);
        told.remove(taken(notice(NoticeState.SENT)).outcomeId());

        assertThat(reckon().untold()).isEqualTo(2);
        assertThat(reckon().findings()).hasSize(2);
    }

    private Journal.Entry outcome() {
        var number = outcomes.size();
        var entry =
                new Journal.Entry(number, UUID.randomUUID(), UUID.randomUUID(), "candidate-" + number + "@example.org");
        outcomes.add(entry);
        return entry;
    }

    private NoticeRow notice(NoticeState state) {
        var outcome = outcome();
        var notice = new NoticeRow(
                UUID.randomUUID(),
                outcome.outcomeId(),
                outcome.recipient(),
                "<" + outcome.number() + "@example.org>",
                state,
                null,
                1);
        notices.add(notice);
        told.put(outcome.outcomeId(), state);
        return notice;
    }

    private NoticeRow taken(NoticeRow notice) {
        acceptedById.merge(notice.messageId(), 1, Integer::sum);
        acceptedByRecipient.merge(notice.recipient(), 1, Integer::sum);
        return notice;
    }

    private Reckoning reckon() {
        return Reckoning.of(new Reckoning.Evidence(
                outcomes,
                recalls,
                notices,
                acceptedById,
                acceptedByRecipient,
                leftOpen,
                refusedForGood,
                hitInHand,
                told));
    }
}
