package io.hearback.message.dispatch;

import io.hearback.message.notice.Channel;
import io.hearback.message.notice.Mailbox;
import io.hearback.message.notice.Notice;
import io.hearback.message.notice.SampleNotices;
import io.hearback.message.schedule.Departure;
import io.hearback.message.schedule.Wait;
import io.hearback.message.tenant.TenantId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import static io.hearback.message.notice.SampleNotices.ACME;
import static io.hearback.message.notice.SampleNotices.NOON;
import static org.assertj.core.api.Assertions.assertThat;

/** Who waits in line, by a clock that obeys. */
class LimitsTest {

    private final MutableClock clock = new MutableClock(NOON);

    private static Notice to(TenantId tenant, String domain) {
        return SampleNotices.refusal(tenant, new Mailbox("Camille Martin", "camille@" + domain));
    }

    private static List<Optional<Departure>> ask(Limits limits, int times, TenantId tenant, String domain) {
        return IntStream.range(0, times)
                .mapToObj(i -> limits.placeOf(to(tenant, domain), Channel.EMAIL))
                .toList();
    }

    private static long atOnce(List<Optional<Departure>> places) {
        return places.stream().filter(Optional::isEmpty).count();
    }

    private static Instant last(List<Optional<Departure>> places) {
        return places.getLast().orElseThrow().at();
    }

    @Test
    void without_limits_nobody_waits() {
        var limits = new Limits(LimitSettings.NONE, clock);
        assertThat(limits.holdFor(to(ACME, "example.org"), Channel.EMAIL)).isFalse();
        assertThat(atOnce(ask(limits, 10_000, ACME, "example.org"))).isEqualTo(10_000);
    }

    @Test
    void each_who_has_to_wait_gets_a_place_of_its_own_and_the_line_is_as_fast_as_the_limit() {
        var limits = new Limits(LimitSettings.NONE.perTenant(600), clock);
        var places = ask(limits, 660, ACME, "example.org");
        assertThat(atOnce(places)).as("a burst of a tenth").isEqualTo(60);
        assertThat(last(places)).isEqualTo(NOON.plusSeconds(60));
        assertThat(places.stream().flatMap(Optional::stream).map(Departure::at)).doesNotHaveDuplicates();
        assertThat(places.getLast().orElseThrow().why()).isEqualTo(Wait.TENANT_LIMIT);
    }

    @Test
    void one_organisation_s_line_is_no_other_s() {
        var limits = new Limits(LimitSettings.NONE.perTenant(60), clock);
        ask(limits, 1000, ACME, "example.org");
        assertThat(limits.placeOf(to(new TenantId("globex"), "example.org"), Channel.EMAIL))
                .isEmpty();
    }

    @Test
    void a_domain_s_line_is_shared_by_all_organisations_and_is_no_other_domain_s() {
        var limits = new Limits(LimitSettings.NONE.domain("gmail.com", 60), clock);
        ask(limits, 66, ACME, "Gmail.com");
        var place = limits.placeOf(to(new TenantId("globex"), "gmail.com"), Channel.EMAIL);
        assertThat(place).contains(new Departure(NOON.plusSeconds(61), Wait.DOMAIN_LIMIT));
        assertThat(limits.placeOf(to(ACME, "example.org"), Channel.EMAIL)).isEmpty();
    }

    @Test
    void of_two_lines_the_longer_one_counts() {
        var limits = new Limits(LimitSettings.NONE.perTenant(600).domain("gmail.com", 60), clock);
        var places = ask(limits, 66, ACME, "gmail.com");
        assertThat(places.getLast()).contains(new Departure(NOON.plusSeconds(60), Wait.DOMAIN_LIMIT));
    }

    @Test
    void who_comes_back_to_its_place_is_not_asked_again_unless_it_is_much_too_late() {
        var limits = new Limits(LimitSettings.NONE.perTenant(60), clock);
        var place = ask(limits, 66, ACME, "example.org").getLast().orElseThrow();
        var back = SampleNotices.leaving(ACME, place);
        clock.advance(Duration.ofSeconds(60));
        ask(limits, 100, ACME, "example.org");
        assertThat(limits.holdFor(back, Channel.EMAIL)).isFalse();
        assertThat(limits.placeOf(back, Channel.EMAIL)).isEmpty();
        clock.advance(Duration.ofMinutes(11));
        ask(limits, 10_000, ACME, "example.org");
        assertThat(limits.placeOf(back, Channel.EMAIL)).isPresent();
    }

    @Test
    void time_empties_the_line() {
        var limits = new Limits(LimitSettings.NONE.perTenant(60), clock);
        ask(limits, 66, ACME, "example.org");
        clock.advance(Duration.ofSeconds(62));
        assertThat(limits.placeOf(to(ACME, "example.org"), Channel.EMAIL)).isEmpty();
    }

    @Test
    void a_platform_has_a_line_of_its_own_and_e_mail_to_it_none() {
        var limits = new Limits(LimitSettings.NONE.perPlatform(60), clock);
        var notice = to(ACME, "example.org");
        assertThat(limits.holdFor(notice, Channel.CALLBACK)).isTrue();
        for (int i = 0; i < 66; i++) {
            limits.placeOf(notice, Channel.CALLBACK);
        }
        assertThat(limits.placeOf(notice, Channel.CALLBACK))
                .contains(new Departure(NOON.plusSeconds(61), Wait.PLATFORM_LIMIT));
        assertThat(limits.endOfLine(notice).at()).isEqualTo(NOON.plusSeconds(63));
        assertThat(limits.placeOf(notice, Channel.EMAIL)).isEmpty();
    }

    @Test
    void a_domain_that_asks_for_less_gets_less_and_slowly_more_again() {
        var limits = new Limits(LimitSettings.NONE, clock);
        var notice = to(ACME, "gmail.com");
        var slower = new HandOverResult.Refused(421, "421 4.7.28 rate limited");
        limits.heard(notice, slower);
        assertThat(limits.holdFor(notice, Channel.EMAIL)).isTrue();
        limits.heard(notice, slower); // on its way with the first
        assertThat(last(ask(limits, 66, ACME, "gmail.com"))).as("60 a minute").isEqualTo(NOON.plusSeconds(60));

        clock.advance(Duration.ofMinutes(2));
        limits.heard(notice, slower);
        assertThat(last(ask(limits, 33, ACME, "gmail.com")))
                .as("30 a minute")
                .isEqualTo(clock.instant().plusSeconds(60));
        assertThat(limits.holdFor(to(ACME, "example.org"), Channel.EMAIL)).isFalse();

        clock.advance(Duration.ofHours(3));
        assertThat(limits.holdFor(notice, Channel.EMAIL)).as("as fast as ever").isFalse();
    }

    @Test
    void a_domain_with_a_limit_recovers_no_further_than_to_it() {
        var limits = new Limits(LimitSettings.NONE.domain("gmail.com", 60), clock);
        limits.heard(to(ACME, "gmail.com"), new HandOverResult.Refused(450, "450 4.7.1 too many"));
        clock.advance(Duration.ofHours(3));
        assertThat(limits.holdFor(to(ACME, "gmail.com"), Channel.EMAIL)).isTrue();
        clock.advance(Duration.ofSeconds(6));
        var places = ask(limits, 66, ACME, "gmail.com");
        assertThat(atOnce(places)).as("a burst of a tenth, as before").isEqualTo(6);
        assertThat(last(places)).isEqualTo(clock.instant().plusSeconds(60));
    }

    @ParameterizedTest
    @CsvSource({
        "421, 421 4.7.28 Our system has detected an unusual rate of mail, true",
        "421, 421 try again later, true",
        "450, 450 4.7.1 rate limited, true",
        "451, 451 4.7.650 throttled, true",
        "452, 452 4.7.0 too many recipients, true",
        "450, 450 4.2.0 Greylisted, false",
        "451, 451 4.7.1 Greylisting in action, false",
        "452, 452 4.2.2 mailbox full, false",
        "450, 450 4.1.1 unknown 14.7.1, false",
        "550, 550 5.7.1 blocked, false",
        "554, 554 4.7.1 no, false",
    })
    void what_a_server_says_tells_whether_it_asks_for_less(int code, String reply, boolean asks) {
        assertThat(Throttling.isAskedBy(new HandOverResult.Refused(code, reply)))
                .isEqualTo(asks);
        assertThat(Throttling.isAskedBy(new HandOverResult.Accepted(reply))).isFalse();
    }
}
