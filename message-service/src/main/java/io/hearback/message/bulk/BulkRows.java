package io.hearback.message.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearback.contract.NoticeState;
import io.hearback.contract.ReasonCode;
import io.hearback.contract.Stage;
import io.hearback.message.notice.Fate;
import io.hearback.message.notice.ManyNotices;
import io.hearback.message.tenant.Actor;
import io.hearback.message.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Decisions about many notices as rows, and what became of each notice. Within the caller's transaction. */
@ApplicationScoped
class BulkRows {

    private static final String LINES = """
            select n.id, n.state, n.cause, n.stage, n.reason, n.language, n.candidate_name, n.job_title, n.subject, b.result,
                b.result is null and b.seen <> n.now as changed
            from bulk_notice b cross join lateral (select *, %s as now from notice where id = b.notice_id) n
            where b.bulk_id = :bulk and b.notice_id > :after
            order by b.notice_id limit :limit""".formatted(ManyNotices.SEEN);

    private final ObjectMapper json;

    BulkRows(ObjectMapper json) {
        this.json = json;
    }

    void insert(Handle handle, TenantId tenant, Bulk bulk) {
        handle.createUpdate("""
                        insert into bulk (id, tenant_id, kind, state, filter, undoes, drawn_up_at, drawn_up_role, drawn_up_by,
                            expires_at)
                        values (:id, :tenant, :kind, :state, cast(:filter as jsonb), :undoes, :at, :role, :subject, :expires)""")
                .bind("id", bulk.id())
                .bind("tenant", tenant.value())
                .bind("kind", bulk.kind())
                .bind("state", bulk.state())
                .bind("filter", write(bulk.filter()))
                .bindByType("undoes", bulk.undoes(), UUID.class)
                .bind("at", bulk.drawnUp().at())
                .bind("role", bulk.drawnUp().by().role())
                .bind("subject", bulk.drawnUp().by().subject())
                .bind("expires", bulk.expiresAt())
                .execute();
    }

    /** State, deadline and who decided: all that a decision changes. */
    void save(Handle handle, Bulk bulk) {
        var asked = bulk.asked();
        var decided = bulk.decided();
        handle.createUpdate("""
                        update bulk set state = :state, expires_at = :expires,
                            asked_at = :askedAt, asked_role = :askedRole, asked_by = :askedBy,
                            decided_at = :decidedAt, decided_role = :decidedRole, decided_by = :decidedBy
                        where id = :id""")
                .bind("id", bulk.id())
                .bind("state", bulk.state())
                .bind("expires", bulk.expiresAt())
                .bindByType("askedAt", asked == null ? null : asked.at(), Instant.class)
                .bind("askedRole", asked == null ? null : asked.by().role())
                .bind("askedBy", asked == null ? null : asked.by().subject())
                .bindByType("decidedAt", decided == null ? null : decided.at(), Instant.class)
                .bind("decidedRole", decided == null ? null : decided.by().role())
                .bind("decidedBy", decided == null ? null : decided.by().subject())
                .execute();
    }

    Optional<Bulk> find(Handle handle, UUID id) {
        return handle.createQuery("select * from bulk where id = :id")
                .bind("id", id)
                .map((row, context) -> bulk(row))
                .findOne();
    }

    /** Keeps everybody else from deciding, or going on with it, until the transaction ends. */
    Optional<Bulk> lock(Handle handle, UUID id) {
        return handle.createQuery("select * from bulk where id = :id for update")
                .bind("id", id)
                .map((row, context) -> bulk(row))
                .findOne();
    }

    /** @return empty if somebody else goes on with it at this moment, or nobody has to */
    Optional<Bulk> take(Handle handle, UUID id) {
        return handle.createQuery("select * from bulk where id = :id and state = 'RUNNING' for update skip locked")
                .bind("id", id)
                .map((row, context) -> bulk(row))
                .findOne();
    }

    List<Bulk> latest(Handle handle, int limit) {
        return handle.createQuery("select * from bulk order by drawn_up_at desc limit :limit")
                .bind("limit", limit)
                .map((row, context) -> bulk(row))
                .list();
    }

    /** @return those that nobody has come to yet, with what each was when it was listed */
    Map<UUID, String> open(Handle handle, UUID bulk, int limit) {
        return handle.createQuery("select notice_id, encode(seen, 'hex') as seen from bulk_notice"
                        + " where bulk_id = :bulk and result is null order by notice_id limit :limit")
                .bind("bulk", bulk)
                .bind("limit", limit)
                .map((row, context) -> Map.entry(row.getObject("notice_id", UUID.class), row.getString("seen")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What became of some notices, and how many that makes. */
    void enter(Handle handle, UUID bulk, Map<UUID, Fate> fates) {
        var ids = new ArrayList<>(fates.keySet());
        handle.createUpdate("""
                        update bulk_notice set result = fate
                        from unnest(:ids, :fates) as entered (id, fate) where bulk_id = :bulk and notice_id = id""")
                .bind("bulk", bulk)
                .bindArray("ids", UUID.class, ids)
                .bindArray(
                        "fates",
                        String.class,
                        ids.stream().map(id -> fates.get(id).name()).toList())
                .execute();
        handle.createUpdate("""
                        update bulk set done = done + :done, already = already + :already, too_late = too_late + :tooLate,
                            changed = changed + :changed, refused = refused + :refused where id = :bulk""")
                .bind("bulk", bulk)
                .bind("done", count(fates, Fate.DONE))
                .bind("already", count(fates, Fate.ALREADY))
                .bind("tooLate", count(fates, Fate.TOO_LATE))
                .bind("changed", count(fates, Fate.CHANGED))
                .bind("refused", count(fates, Fate.REFUSED))
                .execute();
    }

    private static long count(Map<UUID, Fate> fates, Fate wanted) {
        return fates.values().stream().filter(wanted::equals).count();
    }

    void end(Handle handle, UUID bulk, Instant now) {
        handle.createUpdate("update bulk set state = 'DONE', ended_at = :now where id = :bulk")
                .bind("bulk", bulk)
                .bind("now", now)
                .execute();
    }

    Outlook outlook(Handle handle, UUID bulk) {
        return handle.createQuery("""
                        select count(*) filter (where open) as recallable, count(*) filter (where state = 'HELD') as held,
                            count(*) filter (where state = 'RECALLED') as recalled,
                            count(*) filter (where not open and state <> 'RECALLED') as gone
                        from (select n.state, n.state in ('SCHEDULED', 'CLAIMED', 'HELD')
                                  or coalesce(c.state in ('SCHEDULED', 'CLAIMED', 'HELD'), false) as open
                              from bulk_notice b join notice n on n.id = b.notice_id left join notice c on c.id = n.carried_by
                              where b.bulk_id = :bulk) as listed""")
                .bind("bulk", bulk)
                .map((row, context) -> new Outlook(
                        row.getInt("recallable"), row.getInt("held"), row.getInt("recalled"), row.getInt("gone")))
                .one();
    }

    /** @param after the last line already seen */
    List<BulkLine> lines(Handle handle, UUID bulk, UUID after, int limit) {
        return handle.createQuery(LINES)
                .bind("bulk", bulk)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> line(row))
                .list();
    }

    private static BulkLine line(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        var result = row.getString("result");
        return new BulkLine(
                row.getObject("id", UUID.class),
                NoticeState.valueOf(row.getString("state")),
                row.getString("cause"),
                Stage.valueOf(row.getString("stage")),
                reason == null ? null : ReasonCode.valueOf(reason),
                row.getString("language"),
                row.getString("candidate_name"),
                row.getString("job_title"),
                row.getString("subject"),
                row.getBoolean("changed"),
                result == null ? null : Fate.valueOf(result),
                null);
    }

    private Bulk bulk(ResultSet row) throws SQLException {
        return new Bulk(
                row.getObject("id", UUID.class),
                Bulk.Kind.valueOf(row.getString("kind")),
                Bulk.State.valueOf(row.getString("state")),
                read(row.getString("filter")),
                row.getObject("undoes", UUID.class),
                step(row, "drawn_up"),
                row.getTimestamp("expires_at").toInstant(),
                step(row, "asked"),
                step(row, "decided"),
                row.getTimestamp("ended_at") == null
                        ? null
                        : row.getTimestamp("ended_at").toInstant(),
                new Counts(
                        row.getInt("total"),
                        row.getInt("done"),
                        row.getInt("already"),
                        row.getInt("too_late"),
                        row.getInt("changed"),
                        row.getInt("refused")));
    }

    private static Bulk.Step step(ResultSet row, String what) throws SQLException {
        var at = row.getTimestamp(what + "_at");
        return at == null
                ? null
                : new Bulk.Step(new Actor(row.getString(what + "_role"), row.getString(what + "_by")), at.toInstant());
    }

    private String write(Filter filter) {
        try {
            return json.writeValueAsString(filter);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Filter read(String written) {
        try {
            return json.readValue(written, Filter.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
