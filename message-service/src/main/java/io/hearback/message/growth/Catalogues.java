package io.hearback.message.growth;

import io.hearback.contract.ReasonCode;
import io.hearback.message.growth.NextStep.Kind;
import io.hearback.message.tenant.TenantId;
import io.hearback.message.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The catalogues that organisations have brought. */
@ApplicationScoped
public class Catalogues {

    private final TenantWall wall;
    private final Clock clock;

    Catalogues(TenantWall wall, Clock clock) {
        this.wall = wall;
        this.clock = clock;
    }

    /** @return {@link Catalogue#EMPTY} for an organisation that has brought none */
    public Catalogue of(TenantId tenant) {
        return wall.inside(tenant, handle -> {
            var useDefault = useDefault(handle);
            return new Catalogue(useDefault, steps(handle.createQuery("select * from next_step order by position")));
        });
    }

    /** @return as {@link #of}, without what is in another language or for another reason */
    Catalogue concerning(TenantId tenant, Need need) {
        return wall.inside(tenant, handle -> {
            var useDefault = useDefault(handle);
            return new Catalogue(
                    useDefault,
                    steps(handle.createQuery("""
                            select * from next_step
                            where language in (:language, :main) and (reasons = '{}' or :reason = any(reasons))
                            order by position""")
                            .bind("language", need.language())
                            .bind("main", Locale.forLanguageTag(need.language()).getLanguage())
                            .bind("reason", need.reason().name())));
        });
    }

    /** Puts this catalogue in the place of the tenant's; all of it or nothing. Of two at once, the later stays. */
    public void replace(TenantId tenant, Catalogue catalogue) {
        wall.inside(tenant, handle -> {
            handle.createUpdate("""
                            insert into growth_catalogue (tenant_id, use_default, replaced_at)
                            values (:tenant, :useDefault, :now)
                            on conflict (tenant_id) do update
                            set use_default = excluded.use_default, replaced_at = excluded.replaced_at""")
                    .bind("tenant", tenant.value())
                    .bind("useDefault", catalogue.useDefault())
                    .bind("now", clock.instant())
                    .execute();
            handle.execute("delete from next_step where tenant_id = ?", tenant.value());
            return insert(handle, tenant, catalogue.nextSteps());
        });
    }

    private static int[] insert(Handle handle, TenantId tenant, List<NextStep> steps) {
        try (var batch = handle.prepareBatch("""
                insert into next_step (tenant_id, position, kind, title, description, url, language, reasons, skills)
                values (:tenant, :position, :kind, :title, :description, :url, :language, :reasons, :skills)""")) {
            for (int position = 0; position < steps.size(); position++) {
                var step = steps.get(position);
                batch.bind("tenant", tenant.value())
                        .bind("position", position)
                        .bind("kind", step.kind())
                        .bind("title", step.title())
                        .bind("description", step.description())
                        .bind("url", step.url() == null ? null : step.url().toString())
                        .bind("language", step.language())
                        .bindArray(
                                "reasons",
                                String.class,
                                step.reasons().stream().map(Enum::name).toArray())
                        .bindArray("skills", String.class, step.skills().toArray())
                        .add();
            }
            return steps.isEmpty() ? new int[0] : batch.execute();
        }
    }

    private static boolean useDefault(Handle handle) {
        return handle.createQuery("select use_default from growth_catalogue")
                .mapTo(Boolean.class)
                .findOne()
                .orElse(Catalogue.EMPTY.useDefault());
    }

    private static List<NextStep> steps(Query query) {
        return query.map((row, context) -> step(row)).list();
    }

    private static NextStep step(ResultSet row) throws SQLException {
        var url = row.getString("url");
        return new NextStep(
                Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("description"),
                url == null ? null : URI.create(url),
                row.getString("language"),
                Arrays.stream(texts(row, "reasons")).map(ReasonCode::valueOf).collect(Collectors.toSet()),
                List.of(texts(row, "skills")));
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }
}
