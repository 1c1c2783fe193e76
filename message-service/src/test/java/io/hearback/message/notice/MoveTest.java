package io.hearback.message.notice;

import io.hearback.contract.NoticeState;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.TreeSet;

import static org.assertj.core.api.Assertions.assertThat;

class MoveTest {

    /** The notice's life as the design draws it (section 5), and what one notice per person adds (decision 0009), one arrow a line. */
    private static final String DESIGN = """
            CLAIMED -> ERASED
            CLAIMED -> HANDING_OVER
            CLAIMED -> HELD
            CLAIMED -> RECALLED
            CLAIMED -> SCHEDULED
            CLAIMED -> SUPERSEDED
            HANDING_OVER -> FAILED
            HANDING_OVER -> SCHEDULED
            HANDING_OVER -> SENT
            HANDING_OVER -> UNKNOWN
            HELD -> ERASED
            HELD -> RECALLED
            HELD -> SCHEDULED
            HELD -> SUPERSEDED
            RECALLED -> ERASED
            RECALLED -> HELD
            RECALLED -> SCHEDULED
            SCHEDULED -> CLAIMED
            SCHEDULED -> ERASED
            SCHEDULED -> HELD
            SCHEDULED -> RECALLED
            SCHEDULED -> SUPERSEDED
            SENT -> FAILED
            SUPERSEDED -> ERASED
            SUPERSEDED -> HELD
            SUPERSEDED -> SCHEDULED
            UNKNOWN -> ERASED
            UNKNOWN -> FAILED
            UNKNOWN -> SCHEDULED
            UNKNOWN -> SENT
            """;

    @Test
    void the_moves_are_exactly_the_design_s() {
        var arrows = new TreeSet<String>();
        for (var move : Move.values()) {
            move.from().forEach(from -> arrows.add(from + " -> " + move.to()));
        }
        assertThat(String.join("\n", arrows) + "\n").isEqualTo(DESIGN);
    }

    @Test
    void nothing_stops_a_notice_that_may_be_on_the_wire() {
        for (var move : new Move[] {Move.RECALL, Move.SUPERSEDE}) {
            assertThat(move.from())
                    .containsExactlyInAnyOrder(NoticeState.SCHEDULED, NoticeState.CLAIMED, NoticeState.HELD);
        }
        assertThat(Move.ERASE.from()).doesNotContain(NoticeState.HANDING_OVER);
    }

    @Test
    void a_worker_s_own_states_are_not_told() {
        assertThat(Arrays.stream(Move.values()).filter(move -> !move.told()))
                .containsExactlyInAnyOrder(Move.CLAIM, Move.RELEASE, Move.PUT_OFF, Move.BEGIN_HAND_OVER, Move.ERASE);
    }

    @Test
    void each_change_that_is_kept_is_the_result_of_one_move() {
        for (var move : Move.values()) {
            if (move != Move.RELEASE && move != Move.PUT_OFF) {
                assertThat(move.from())
                        .filteredOn(from -> move != Move.BOUNCE || from != NoticeState.HANDING_OVER)
                        .allMatch(from -> Move.between(from, move.to()) == move);
            }
        }
        assertThat(Move.between(NoticeState.HELD, NoticeState.HELD)).isEqualTo(Move.HOLD);
        assertThat(Move.between(NoticeState.SUPERSEDED, NoticeState.RECALLED)).isEqualTo(Move.RECALL);
    }
}
