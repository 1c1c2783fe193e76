package io.hearback.message.evidence;

import io.hearback.contract.NoticeState;
import io.hearback.local.OnLocalPlatform;
import io.hearback.message.house.ReviewRuleBook;
import io.hearback.message.house.ReviewRules;
import io.hearback.message.house.UnknownPolicy;
import io.hearback.message.notice.Histories;
import io.hearback.message.notice.Mailbox;
import io.hearback.message.notice.Notice;
import io.hearback.message.notice.NoticeShelf;
import io.hearback.message.notice.SampleNotices;
import io.hearback.message.recipient.IntakePort;
import io.hearback.message.tenant.Actor;
import io.hearback.message.tenant.TenantId;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** An organisation would rather write twice than not at all; another would not. */
@QuarkusTest
@OnLocalPlatform("message")
@WithTestResource(IntakePort.class)
class SentAgainOnceTest {

    @Inject
    EvidenceSweep sweep;

    @Inject
    ReviewRuleBook rules;

    @Inject
    NoticeShelf shelf;

    @Inject
    Histories histories;

    private static TenantId tenant() {
        return new TenantId("again-" + UUID.randomUUID().toString().substring(0, 8));
    }

    private Notice unknown(TenantId tenant) {
        return shelf.put(
                SampleNotices.refusal(tenant, new Mailbox("Camille Martin", "camille@example.org")),
                NoticeState.UNKNOWN);
    }

    private void asks() {
        sweep.ask(new AtLeastOnce(rules::of, Duration.ofMinutes(15)));
    }

    @Test
    void it_is_sent_again_once_and_its_history_says_so() {
        var tenant = tenant();
        rules.choose(
                tenant,
                new ReviewRules(20, UnknownPolicy.AT_LEAST_ONCE, Duration.ofHours(1)),
                new Actor("admin", "anna"));
        var notice = unknown(tenant);
        asks();
        assertThat(shelf.stateOf(notice)).isEqualTo(NoticeState.SCHEDULED);
        assertThat(shelf.find(notice.id()).life().cause()).isEqualTo("WAITED_LONG_ENOUGH");
        assertThat(histories.of(tenant, notice.id()).mayHaveArrivedTwice()).isTrue();

        shelf.put(notice.id(), NoticeState.UNKNOWN);
        shelf.ages(notice, Duration.ofDays(9));
        asks();
        assertThat(shelf.stateOf(notice)).isEqualTo(NoticeState.UNKNOWN);
    }

    @Test
    void who_has_chosen_nothing_never_writes_twice() {
        var tenant = tenant();
        var notice = unknown(tenant);
        asks();
        assertThat(shelf.stateOf(notice)).isEqualTo(NoticeState.UNKNOWN);
        assertThat(histories.of(tenant, notice.id()).mayHaveArrivedTwice()).isFalse();
    }
}
