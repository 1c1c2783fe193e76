package io.hearback.message.house;

import io.hearback.message.tenant.TenantId;
import io.hearback.message.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Clock;

/** The styles that organisations have chosen; {@link HouseStyle#DEFAULT} for those that have not. */
@ApplicationScoped
public class HouseStyles {

    private final TenantWall wall;
    private final Houses houses;
    private final Clock clock;

    HouseStyles(TenantWall wall, Houses houses, Clock clock) {
        this.wall = wall;
        this.houses = houses;
        this.clock = clock;
    }

    /** As {@link Houses} remembers it: at most that much behind a change made elsewhere. */
    public HouseStyle of(TenantId tenant) {
        return houses.of(tenant).style();
    }

    /** As it is stored this moment: whoever has just changed it sees the change, on every replica. */
    public HouseStyle stored(TenantId tenant) {
        return wall.inside(
                tenant,
                handle -> handle.createQuery("select " + HouseRows.STYLE_COLUMNS + " from house_style style")
                        .map((row, context) -> HouseRows.style(row))
                        .findOne()
                        .orElse(HouseStyle.DEFAULT));
    }

    /** Replaces the whole style; of two at once the later one holds. Notices already written keep what they say. */
    public void save(TenantId tenant, HouseStyle style) {
        wall.inside(
                tenant,
                handle -> handle.createUpdate("""
                        insert into house_style (tenant_id, language, tone, bar, country, neutral_countries, call_first,
                            call_within, changed_at)
                        values (:tenant, :language, :tone, :bar, :country, :neutral, :callFirst,
                            make_interval(secs => :callSeconds), :now)
                        on conflict (tenant_id) do update set language = excluded.language, tone = excluded.tone,
                            bar = excluded.bar, country = excluded.country,
                            neutral_countries = excluded.neutral_countries, call_first = excluded.call_first,
                            call_within = excluded.call_within, changed_at = excluded.changed_at""")
                        .bind("tenant", tenant.value())
                        .bind("language", style.language())
                        .bind("tone", style.tone())
                        .bind("bar", style.bar())
                        .bind("country", style.country())
                        .bindArray("neutral", String.class, style.neutralCountries())
                        .bindArray(
                                "callFirst",
                                String.class,
                                style.callFirst().stream().map(Enum::name).toList())
                        .bind("callSeconds", (double) style.callWithin().toSeconds())
                        .bind("now", clock.instant())
                        .execute());
        houses.forget(tenant);
    }
}
