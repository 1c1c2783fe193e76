package io.hearback.message.notice;

import io.hearback.contract.NoticeState;
import io.hearback.message.schedule.Departure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;

import static io.hearback.message.notice.SampleNotices.NOON;
import static org.assertj.core.api.Assertions.assertThat;

class RulingTest {

    private static final String ID = "<a1@hearback.example>";
    private static final Instant LOST = NOON.plusSeconds(900);

    private static Move on(NoticeState state, Finding finding, String status, Instant at) {
        var life = new Life(state, null, 3, 1, Departure.now(NOON), NOON, LOST, Way.MAIL);
        return Ruling.on(new Evidence(ID, finding, status, at), life).orElse(null);
    }

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN, ACCEPTED,, ACCEPT",
        "UNKNOWN, DELIVERED,, ACCEPT",
        "UNKNOWN, COMPLAINED,, ACCEPT",
        "UNKNOWN, IN_RELAY_LOG,, ACCEPT",
        "HANDING_OVER, ACCEPTED,, ACCEPT",
        "SENT, ACCEPTED,,",
        "SCHEDULED, ACCEPTED,,",
        "RECALLED, DELIVERED,,",
        "SENT, BOUNCED, 5.1.1, BOUNCE",
        "SENT, BOUNCED, 4.4.7, BOUNCE",
        "UNKNOWN, BOUNCED,, BOUNCE",
        "FAILED, BOUNCED, 5.1.1,",
        "SCHEDULED, BOUNCED, 5.1.1,",
        "UNKNOWN, REJECTED, 4.7.1, DEFER",
        "UNKNOWN, REJECTED, 5.7.1, BOUNCE",
        "UNKNOWN, REJECTED,, BOUNCE",
        "SENT, REJECTED, 5.7.1, BOUNCE",
        "SENT, REJECTED, 4.7.1,",
        "HANDING_OVER, REJECTED, 5.7.1,",
        "UNKNOWN, NOT_IN_RELAY_LOG,, DEFER",
        "HANDING_OVER, NOT_IN_RELAY_LOG,,",
        "SENT, NOT_IN_RELAY_LOG,,",
        "UNKNOWN, WAITED_LONG_ENOUGH,, DEFER",
        "HANDING_OVER, WAITED_LONG_ENOUGH,,",
    })
    void evidence_moves_what_it_is_about_and_nothing_else(
            NoticeState state, Finding finding, String status, Move move) {
        assertThat(on(state, finding, status, LOST)).isEqualTo(move);
    }

    @Test
    void what_was_said_of_an_attempt_before_does_not_send_again() {
        assertThat(on(NoticeState.UNKNOWN, Finding.REJECTED, "4.7.1", NOON.minusSeconds(1)))
                .isNull();
        assertThat(on(NoticeState.SENT, Finding.REJECTED, "5.7.1", NOON.minusSeconds(1)))
                .isNull();
        assertThat(on(NoticeState.UNKNOWN, Finding.NOT_IN_RELAY_LOG, null, LOST.minusSeconds(1)))
                .isNull();
        assertThat(on(NoticeState.UNKNOWN, Finding.WAITED_LONG_ENOUGH, null, LOST.minusSeconds(1)))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "BOUNCED, 5.1.1, true",
        "BOUNCED, 5.1.10, true",
        "REJECTED, 5.1.2, true",
        "BOUNCED, 5.1.8, false", // the sender's address
        "BOUNCED, 5.2.2, false", // a full mailbox
        "BOUNCED, 4.1.1, false",
        "BOUNCED,, false",
        "COMPLAINED,, true",
        "DELIVERED, 2.1.5, false"
    })
    void only_a_bad_address_or_a_complaint_condemns_an_address(Finding finding, String status, boolean condemned) {
        assertThat(new Evidence(ID, finding, status, NOON).condemnsAddress()).isEqualTo(condemned);
    }
}
