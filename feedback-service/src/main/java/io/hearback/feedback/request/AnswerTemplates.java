package io.hearback.feedback.request;

import com.fasterxml.uuid.Generators;
import io.hearback.feedback.problem.BrokenRule;
import io.hearback.feedback.problem.BrokenRulesException;
import io.hearback.feedback.tenant.TenantId;
import io.hearback.feedback.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All templates of answers. */
@ApplicationScoped
public class AnswerTemplates {

    private static final RowMapper<AnswerTemplate> TEMPLATE = (row, context) -> new AnswerTemplate(
            row.getObject("id", UUID.class),
            row.getString("name"),
            row.getString("strength"),
            row.getString("gap"),
            row.getString("advice"));

    private final TenantWall wall;

    AnswerTemplates(TenantWall wall) {
        this.wall = wall;
    }

    /** By name. */
    public List<AnswerTemplate> all(TenantId tenant) {
        return wall.inside(
                tenant,
                handle -> handle.createQuery("select * from answer_template order by lower(name), id")
                        .map(TEMPLATE)
                        .list());
    }

    public Optional<AnswerTemplate> find(TenantId tenant, UUID id) {
        return wall.inside(
                tenant,
                handle -> handle.createQuery("select * from answer_template where id = :id")
                        .bind("id", id)
                        .map(TEMPLATE)
                        .findOne());
    }

    /**
     * Keeps a new one, or changes the one with this id.
     *
     * @return empty if there is none with this id
     * @throws BrokenRulesException if a rule is broken, or another one has the name
     */
    public Optional<AnswerTemplate> keep(TenantId tenant, AnswerTemplate template, Instant now) {
        if (!template.broken().isEmpty()) {
            throw new BrokenRulesException(template.broken());
        }
        var id = template.id() == null
                ? Generators.timeBasedEpochRandomGenerator().generate()
                : template.id();
        var sql = template.id() == null ? """
                insert into answer_template (id, tenant_id, name, strength, gap, advice, changed_at)
                values (:id, :tenant, :name, :strength, :gap, :advice, :now)""" : """
                update answer_template
                set name = :name, strength = :strength, gap = :gap, advice = :advice, changed_at = :now
                where id = :id and tenant_id = :tenant""";
        return wall.inside(tenant, handle -> {
            requireFreeName(handle, template.name(), id);
            var kept = handle.createUpdate(sql)
                    .bind("id", id)
                    .bind("tenant", tenant.value())
                    .bind("name", template.name())
                    .bind("strength", template.strength())
                    .bind("gap", template.gap())
                    .bind("advice", template.advice())
                    .bind("now", now)
                    .execute();
            return kept == 0
                    ? Optional.empty()
                    : Optional.of(new AnswerTemplate(
                            id, template.name(), template.strength(), template.gap(), template.advice()));
        });
    }

    private static void requireFreeName(Handle handle, String name, UUID id) {
        var taken = handle.createQuery("select exists (select from answer_template where name = :name and id <> :id)")
                .bind("name", name)
                .bind("id", id)
                .mapTo(Boolean.class)
                .one();
        if (taken) {
            throw new BrokenRulesException(
                    List.of(new BrokenRule("name", "each name once", "choose another name, or change that template")));
        }
    }

    /** @return whether there was one */
    public boolean remove(TenantId tenant, UUID id) {
        return wall.inside(
                tenant,
                handle -> handle.createUpdate("delete from answer_template where id = :id")
                                .bind("id", id)
                                .execute()
                        == 1);
    }
}
