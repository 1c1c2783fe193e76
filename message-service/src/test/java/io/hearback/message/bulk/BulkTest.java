package io.hearback.message.bulk;

import io.hearback.message.bulk.BulkRefusedException.Why;
import io.hearback.message.tenant.Actor;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BulkTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final Actor ANNA = new Actor("recruiter", "anna");
    private static final Actor BEN = new Actor("recruiter", "ben");
    private static final Actor KEY = new Actor("recruiter", null);
    private static final int ALONE = 20;

    private static Bulk draft(Bulk.Kind kind, int notices) {
        return new Bulk(
                UUID.randomUUID(),
                kind,
                Bulk.State.DRAFT,
                new Filter(null, "Analyst", null, null, null, null, null, null, null, null),
                null,
                new Bulk.Step(ANNA, NOW),
                LATER,
                null,
                null,
                null,
                new Counts(notices, 0, 0, 0, 0, 0));
    }

    private static Bulk asked() {
        return draft(Bulk.Kind.APPROVE, ALONE + 1).ask(ANNA, ALONE, NOW, LATER);
    }

    private static void assertRefused(Why why, ThrowingCallable decision) {
        assertThatThrownBy(decision)
                .isInstanceOfSatisfying(
                        BulkRefusedException.class, e -> assertThat(e.why()).isEqualTo(why));
    }

    @Test
    void up_to_the_limit_one_person_is_enough() {
        var running = draft(Bulk.Kind.APPROVE, ALONE).ask(KEY, ALONE, NOW, LATER);
        assertThat(running.state()).isEqualTo(Bulk.State.RUNNING);
        assertThat(running.actor()).isEqualTo(KEY);
        assertThat(running.asked()).isNull();
    }

    @Test
    void above_it_a_second_one_confirms() {
        assertThat(asked().state()).isEqualTo(Bulk.State.ASKED);
        var running = asked().confirm(BEN, NOW);
        assertThat(running.state()).isEqualTo(Bulk.State.RUNNING);
        assertThat(running.actor()).isEqualTo(ANNA);
        assertThat(running.decided().by()).isEqualTo(BEN);
    }

    @Test
    void nobody_is_their_own_second_person() {
        assertRefused(Why.SAME_PERSON, () -> asked().confirm(ANNA, NOW));
    }

    @Test
    void a_role_more_does_not_make_two_people_of_one() {
        assertRefused(Why.SAME_PERSON, () -> asked().confirm(new Actor("admin", "anna"), NOW));
    }

    @Test
    void a_key_is_no_person() {
        assertRefused(Why.CONFIRMED_BY_NOBODY, () -> asked().confirm(KEY, NOW));
        assertRefused(
                Why.ASKED_BY_NOBODY, () -> draft(Bulk.Kind.APPROVE, ALONE + 1).ask(KEY, ALONE, NOW, LATER));
    }

    @Test
    void a_recall_waits_for_nobody() {
        assertThat(draft(Bulk.Kind.RECALL, 100_000).ask(KEY, ALONE, NOW, LATER).state())
                .isEqualTo(Bulk.State.RUNNING);
    }

    @Test
    void what_nobody_decides_in_time_expires() {
        assertThat(asked().at(LATER).state()).isEqualTo(Bulk.State.EXPIRED);
        assertRefused(Why.EXPIRED, () -> asked().confirm(BEN, LATER));
        assertRefused(Why.EXPIRED, () -> draft(Bulk.Kind.RECALL, 3).ask(ANNA, ALONE, LATER, LATER));
        assertThat(asked().confirm(BEN, NOW).at(LATER.plusSeconds(1)).state()).isEqualTo(Bulk.State.RUNNING);
    }

    @Test
    void what_was_declined_is_not_confirmed_any_more() {
        var declined = asked().decline(BEN, NOW);
        assertThat(declined.state()).isEqualTo(Bulk.State.DECLINED);
        assertRefused(Why.NOT_NOW, () -> declined.confirm(BEN, NOW));
        assertRefused(Why.NOT_NOW, () -> declined.decline(BEN, NOW));
    }

    @Test
    void nothing_is_no_decision() {
        assertRefused(Why.EMPTY, () -> draft(Bulk.Kind.APPROVE, 0).ask(ANNA, ALONE, NOW, LATER));
    }
}
