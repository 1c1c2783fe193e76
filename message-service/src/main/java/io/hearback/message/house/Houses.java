package io.hearback.message.house;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.hearback.message.schedule.Timetable;
import io.hearback.message.setting.Settings;
import io.hearback.message.setting.SettingsRegister;
import io.hearback.message.tenant.TenantId;
import io.hearback.message.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How each organisation writes, and when, remembered for a short while: a batch of outcomes holds many organisations and must not
 * cost a statement for each. A change is seen at once by the replica that made it, and by the others when they forget.
 * Reads in a transaction of its own, so do not call it within another one.
 */
@ApplicationScoped
public class Houses {

    static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final int AT_MOST = 10_000;

    private final TenantWall wall;
    private final SettingsRegister settings;
    private final Timetable untilTold;
    private final LoadingCache<TenantId, House> houses;

    /** @param atAnyHour for organisations whose own settings have not come yet: whether their notices leave at any hour */
    Houses(
            TenantWall wall,
            SettingsRegister settings,
            @ConfigProperty(name = "hearback.sending.at-any-hour-until-told", defaultValue = "false")
                    boolean atAnyHour) {
        this.wall = wall;
        this.settings = settings;
        this.untilTold = atAnyHour ? Timetable.ANY_HOUR : Timetable.USUAL;
        this.houses = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .maximumSize(AT_MOST)
                .build(CacheLoader.<TenantId, House>bulk(this::read));
    }

    public House of(TenantId tenant) {
        return houses.get(tenant);
    }

    /** Two statements for all that are not remembered. */
    public Map<TenantId, House> of(Collection<TenantId> tenants) {
        return houses.getAll(tenants);
    }

    /** Within the caller's transaction: two statements, unless it is remembered. */
    public House of(Handle handle, TenantId tenant) {
        var remembered = houses.getIfPresent(tenant);
        return remembered == null ? read(handle, Set.of(tenant)).get(tenant) : remembered;
    }

    /** After a change. */
    void forget(TenantId tenant) {
        houses.invalidate(tenant);
    }

    private Map<TenantId, House> read(Set<? extends TenantId> tenants) {
        return wall.asWorker(worker -> read(worker, tenants));
    }

    private Map<TenantId, House> read(Handle handle, Set<? extends TenantId> tenants) {
        var told = settings.of(handle, Set.copyOf(tenants));
        return HouseRows.read(handle, tenants).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        house -> house.getValue()
                                .with(told.get(house.getKey())
                                        .map(Settings::timetable)
                                        .orElse(untilTold))));
    }
}
