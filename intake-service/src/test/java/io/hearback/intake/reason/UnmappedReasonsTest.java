package io.hearback.intake.reason;

import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.tenant.TenantWall;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.junit.QuarkusTest;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@OnLocalPlatform("intake")
class UnmappedReasonsTest {

    private static final TenantId GLOBEX = new TenantId("globex");
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);

    private final TenantWall wall;

    UnmappedReasonsTest(TenantWall wall) {
        this.wall = wall;
    }

    @Test
    void a_name_is_counted_under_its_first_spelling() {
        var name = "Zu wenig " + UUID.randomUUID();
        wall.inside(GLOBEX, handle -> {
            days(2).count(handle, GLOBEX, List.of(new AtsReason(name)));
            days(1).count(handle, GLOBEX, List.of(new AtsReason("  " + name.toUpperCase())));
            assertThat(days(0).list(handle, GLOBEX))
                    .contains(new ReasonBook.Unmapped(name, 2, NOW.minus(Duration.ofDays(1))));
            return null;
        });
    }

    @Test
    void a_name_not_seen_for_ninety_days_is_not_told_and_counts_from_one_again() {
        var name = "Alt " + UUID.randomUUID();
        wall.inside(GLOBEX, handle -> {
            days(91).count(handle, GLOBEX, List.of(new AtsReason(name)));
            days(91).count(handle, GLOBEX, List.of(new AtsReason(name)));
            assertThat(told(handle, name)).isEmpty();
            days(89).count(handle, GLOBEX, List.of(new AtsReason(name)));
            assertThat(told(handle, name))
                    .containsExactly(new ReasonBook.Unmapped(name, 3, NOW.minus(Duration.ofDays(89))));
            days(-2).count(handle, GLOBEX, List.of(new AtsReason(name)));
            days(-93).count(handle, GLOBEX, List.of(new AtsReason(name)));
            assertThat(times(handle, name)).isEqualTo(1);
            handle.execute(
                    "delete from unmapped_reason where ats = ?", name); // seen in the future, as far as others know
            return null;
        });
    }

    @Test
    void a_new_name_makes_old_ones_and_those_beyond_a_thousand_go() {
        var run = UUID.randomUUID().toString();
        wall.inside(GLOBEX, handle -> {
            handle.execute("delete from unmapped_reason");
            fill(handle, run, UnmappedReasons.KEPT - 1);
            days(91).count(handle, GLOBEX, List.of(new AtsReason("old " + run)));
            assertThat(rows(handle)).isEqualTo(UnmappedReasons.KEPT);

            days(0).count(handle, GLOBEX, List.of(new AtsReason("new " + run)));
            assertThat(rows(handle)).isEqualTo(UnmappedReasons.KEPT);
            assertThat(times(handle, "old " + run)).isZero();

            days(0).count(handle, GLOBEX, List.of(new AtsReason("newer " + run)));
            assertThat(rows(handle)).isEqualTo(UnmappedReasons.KEPT);
            assertThat(times(handle, "n999 " + run)).as("seen longest ago").isZero();
            assertThat(times(handle, "n998 " + run)).isEqualTo(1);
            handle.rollback();
            return null;
        });
    }

    private static UnmappedReasons days(int ago) {
        return new UnmappedReasons(Clock.fixed(NOW.minus(Duration.ofDays(ago)), ZoneOffset.UTC));
    }

    /** So many names, the n-th seen n seconds ago. */
    private static void fill(Handle handle, String run, int names) {
        handle.createUpdate("""
                        insert into unmapped_reason (tenant_id, ats_key, ats, times, last_seen)
                        select 'globex', 'n' || n || ' ' || :run, 'n' || n || ' ' || :run, 1, :now - n * interval '1 second'
                        from generate_series(1, :names) n
                        """)
                .bind("run", run)
                .bind("now", NOW.atOffset(ZoneOffset.UTC))
                .bind("names", names)
                .execute();
    }

    private static List<ReasonBook.Unmapped> told(Handle handle, String name) {
        return days(0).list(handle, GLOBEX).stream()
                .filter(unmapped -> unmapped.ats().equals(name))
                .toList();
    }

    private static int times(Handle handle, String name) {
        return handle.createQuery("select coalesce(sum(times), 0) from unmapped_reason where ats = ?")
                .bind(0, name)
                .mapTo(Integer.class)
                .one();
    }

    private static int rows(Handle handle) {
        return handle.createQuery("select count(*) from unmapped_reason")
                .mapTo(Integer.class)
                .one();
    }
}
