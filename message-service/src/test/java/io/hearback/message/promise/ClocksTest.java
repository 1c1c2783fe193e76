package io.hearback.message.promise;

import io.hearback.contract.NoticeState;
import io.hearback.contract.Stage;
import io.hearback.message.notice.HoldingNotice;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static io.hearback.message.promise.ActKind.BREACHED;
import static io.hearback.message.promise.ActKind.ESCALATED;
import static io.hearback.message.promise.ActKind.HOLDING_WRITTEN;
import static io.hearback.message.promise.ActKind.WARNED;
import static org.assertj.core.api.Assertions.assertThat;

class ClocksTest {

    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
    private static final Instant START = Instant.parse("2026-10-20T14:00:00Z"); // ten in the morning there
    private static final Way INTERVIEWED = new Way(Stage.INTERVIEW, START, START);

    private static Terms promising(int days) {
        return new Terms("Acme", Map.of(Stage.INTERVIEW, days), TORONTO, null, PromisePolicy.DEFAULT);
    }

    private static Terms ontario(Map<Stage, Integer> promises) {
        return new Terms("Acme", promises, TORONTO, LegalProfile.ONTARIO, PromisePolicy.DEFAULT);
    }

    private static Instant after(double days) {
        return START.plusSeconds((long) (days * 24 * 3600));
    }

    private static HoldingNotice holding(NoticeState state, Instant at) {
        return new HoldingNotice(UUID.randomUUID(), state, at, at, at);
    }

    private static List<ActKind> kinds(Agenda agenda) {
        return agenda.todos().stream().map(Agenda.Todo::kind).toList();
    }

    private static List<Act> done(Agenda agenda) {
        return agenda.todos().stream()
                .map(todo -> new Act(todo.deadline().why(), todo.deadline().due(), todo.kind(), START, null, false))
                .toList();
    }

    @Test
    void a_promise_of_ten_days_warns_holds_and_escalates_before_it_is_due() {
        var deadline = Deadlines.of(INTERVIEWED, promising(10), List.of()).getFirst();
        // On 1 November clocks went back there: the hour stays the same, the term is an hour longer.
        assertThat(Deadlines.of(
                                new Way(Stage.INTERVIEW, START.plus(Duration.ofDays(5)), null),
                                promising(10),
                                List.of())
                        .getFirst()
                        .due())
                .isEqualTo(Instant.parse("2026-11-04T15:00:00Z"));
        assertThat(deadline.why()).isEqualTo(Why.PROMISE);
        assertThat(deadline.due()).isEqualTo(Instant.parse("2026-10-30T14:00:00Z"));
        assertThat(deadline.warnAt()).isEqualTo(after(7));
        assertThat(deadline.holdAt()).isEqualTo(after(7.5));
        assertThat(deadline.escalateAt()).isEqualTo(after(9));
    }

    @Test
    void ontario_counts_45_days_from_the_last_interview_and_leaves_five_for_weekends() {
        var deadline = Deadlines.of(INTERVIEWED, ontario(Map.of()), List.of()).getFirst();
        assertThat(deadline.why()).isEqualTo(Why.LAW);
        assertThat(deadline.law()).contains("476/24");
        assertThat(LocalDate.ofInstant(deadline.due(), TORONTO)).isEqualTo(LocalDate.of(2026, 12, 4));
        assertThat(deadline.holdAt()).isEqualTo(deadline.due().minus(Duration.ofDays(5)));
        assertThat(deadline.escalateAt()).isEqualTo(deadline.due().minus(Duration.ofDays(3)));
        assertThat(Deadlines.of(new Way(Stage.SCREENING, START, null), ontario(Map.of()), List.of()))
                .isEmpty();
    }

    @Test
    void no_decision_yet_answers_the_law_once_its_reader_knows() {
        for (var state : NoticeState.values()) {
            var laws = Deadlines.of(INTERVIEWED, ontario(Map.of()), List.of(holding(state, after(40)))).stream()
                    .filter(each -> each.why() == Why.LAW)
                    .toList();
            assertThat(laws).as(state.name()).hasSize(state == NoticeState.SENT ? 0 : 1);
        }
        var again = new Way(Stage.FINAL_INTERVIEW, after(42), after(42));
        assertThat(Deadlines.of(again, ontario(Map.of()), List.of(holding(NoticeState.SENT, after(40)))))
                .as("another interview asks for another answer")
                .singleElement()
                .satisfies(deadline -> assertThat(deadline.from()).isEqualTo(after(42)));
    }

    @Test
    void a_holding_notice_promises_an_answer_even_where_nothing_was_promised() {
        var told = List.of(holding(NoticeState.SENT, after(40)));
        var deadline = Deadlines.of(INTERVIEWED, ontario(Map.of()), told).getFirst();
        assertThat(deadline.why()).isEqualTo(Why.PROMISE);
        assertThat(LocalDate.ofInstant(deadline.due(), TORONTO))
                .isEqualTo(Deadlines.againBy(INTERVIEWED, ontario(Map.of()), after(40)));
    }

    @Test
    void it_gives_a_promise_another_term_twice_and_no_more() {
        var told = new ArrayList<HoldingNotice>();
        var due = new ArrayList<Instant>();
        for (int i = 0; i < 4; i++) {
            due.add(Deadlines.of(INTERVIEWED, promising(10), told).getFirst().due());
            told.add(holding(NoticeState.SENT, after(8 + 8 * i)));
        }
        // Clocks had gone back between the first word and its day; the second was said an hour earlier by the clock.
        assertThat(due.subList(0, 3))
                .containsExactly(
                        after(10), Instant.parse("2026-11-07T15:00:00Z"), Instant.parse("2026-11-15T14:00:00Z"));
        assertThat(due.get(3)).isEqualTo(due.get(2));
    }

    @Test
    void what_was_said_at_an_earlier_stage_does_not_count_at_the_next() {
        var terms =
                new Terms("Acme", Map.of(Stage.INTERVIEW, 10, Stage.OFFER, 5), TORONTO, null, PromisePolicy.DEFAULT);
        var told = List.of(holding(NoticeState.SENT, after(8)));
        assertThat(Deadlines.of(new Way(Stage.OFFER, after(9), START), terms, told)
                        .getFirst()
                        .from())
                .isEqualTo(after(9));
    }

    @Test
    void each_thing_is_done_in_its_time_and_once() {
        var acts = new ArrayList<Act>();
        var said = new ArrayList<String>();
        for (int hours = 0; hours < 20 * 24; hours++) {
            var agenda = Agenda.of(INTERVIEWED, promising(10), List.of(), acts, START.plus(Duration.ofHours(hours)));
            acts.addAll(done(agenda));
            for (var kind : kinds(agenda)) {
                said.add(hours / 24 + " " + kind);
            }
        }
        assertThat(said).containsExactly("7 WARNED", "7 HOLDING_WRITTEN", "9 ESCALATED", "10 BREACHED");
    }

    @Test
    void what_is_late_already_is_not_announced_any_more_and_an_old_file_writes_to_nobody() {
        assertThat(kinds(Agenda.of(INTERVIEWED, promising(10), List.of(), List.of(), after(12))))
                .containsExactly(HOLDING_WRITTEN, BREACHED);
        assertThat(kinds(Agenda.of(INTERVIEWED, promising(10), List.of(), List.of(), after(17.1))))
                .containsExactly(BREACHED);
    }

    @Test
    void nobody_writes_beside_a_notice_that_may_still_be_told() {
        for (var state : NoticeState.values()) {
            var agenda =
                    Agenda.of(INTERVIEWED, promising(10), List.of(holding(state, after(7))), List.of(), after(8.1));
            var writes = kinds(agenda).contains(HOLDING_WRITTEN);
            assertThat(writes)
                    .as(state.name())
                    .isEqualTo(Arrays.asList(
                                    NoticeState.FAILED,
                                    NoticeState.RECALLED,
                                    NoticeState.SUPERSEDED,
                                    NoticeState.ERASED)
                            .contains(state));
        }
    }

    @Test
    void a_person_may_keep_holding_notices_to_themselves() {
        var policy = new PromisePolicy(PromisePolicy.Holding.BY_PERSON, 2, 70, PromisePolicy.Law.NONE, null);
        assertThat(kinds(Agenda.of(INTERVIEWED, promising(10).with(policy), List.of(), List.of(), after(9.5))))
                .containsExactly(WARNED, ESCALATED);
    }

    @Test
    void a_broken_promise_does_not_hide_the_law() {
        var agenda = Agenda.of(INTERVIEWED, ontario(Map.of(Stage.INTERVIEW, 10)), List.of(), List.of(), after(41));
        assertThat(agenda.todos())
                .extracting(todo -> todo.deadline().why() + " " + todo.kind())
                .containsExactly("PROMISE BREACHED", "LAW WARNED", "LAW HOLDING_WRITTEN");
        assertThat(agenda.next()).isEqualTo(agenda.deadlines().getLast().escalateAt());
    }

    @Test
    void the_law_is_that_of_the_place() {
        assertThat(LegalProfile.at("CA", "ON")).isEqualTo(LegalProfile.ONTARIO);
        assertThat(LegalProfile.at("CA", "QC")).isNull();
        assertThat(LegalProfile.at("CA", null)).isNull();
        assertThat(LegalProfile.at("FR", null))
                .as("there is no law of 48 hours")
                .isNull();
    }

    @Test
    void recruiters_are_warned_on_a_working_morning_and_what_is_nearly_late_is_told_on_the_next() {
        var friday = Instant.parse("2026-11-27T15:00:00Z");
        assertThat(DigestTime.next(WARNED, TORONTO, friday)).isEqualTo(Instant.parse("2026-11-30T12:00:00Z"));
        assertThat(DigestTime.next(ESCALATED, TORONTO, friday)).isEqualTo(Instant.parse("2026-11-28T12:00:00Z"));
        assertThat(DigestTime.after(WARNED, TORONTO, LocalDate.of(2026, 11, 30)))
                .isEqualTo(Instant.parse("2026-12-01T12:00:00Z"));
    }
}
