package io.hearback.message.bulk;

import io.hearback.message.notice.ManyNotices;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Lists the notices that a filter means, a page at a time, so that no statement grows with their number. Only what is asked
 * for stands in the statement, so that its plan can begin with the index that serves.
 */
final class Selection {

    /** Where a page begins: behind this notice. */
    record Cursor(Instant at, UUID id) {
        static final Cursor START = new Cursor(Instant.EPOCH, new UUID(0, 0));
    }

    static final int PAGE = 5_000;

    private static final String LIST = """
            with page as (
                select id, created_at, %s as seen from notice
                where about is null and (created_at, id) > (:afterAt, :afterId) and created_at <= :until and %s
                order by created_at, id limit %d),
            listed as (
                insert into bulk_notice (bulk_id, notice_id, tenant_id, seen) select :bulk, id, :tenant, seen from page),
            counted as (update bulk set total = total + (select count(*) from page) where id = :bulk)
            select created_at, id from page order by created_at desc, id desc limit 1""";

    private Selection() {}

    /** @return where the next page begins; null if there is none: what is listed then is all */
    static Cursor list(Handle handle, String tenant, Bulk bulk, Cursor after) {
        var query = handle.createQuery(LIST.formatted(ManyNotices.SEEN, conditions(bulk), PAGE))
                .bind("bulk", bulk.id())
                .bind("tenant", tenant)
                .bind("until", bulk.drawnUp().at())
                .bind("afterAt", after.at())
                .bind("afterId", after.id());
        return bind(query, bulk)
                .map((row, context) -> new Cursor(row.getTimestamp(1).toInstant(), row.getObject(2, UUID.class)))
                .findOne()
                .orElse(null);
    }

    private static String conditions(Bulk bulk) {
        var filter = bulk.filter();
        var conditions = new ArrayList<String>();
        // What nobody can approve, such as one that lacks its words, is not listed for approval.
        conditions.add(
                switch (bulk.kind()) {
                    case APPROVE ->
                        ManyNotices.HELD + " and text_body is not null and cause is distinct from 'OFFER_LIVE'";
                    case RECALL -> "(state not in ('SUPERSEDED', 'ERASED') or carried_by is not null)";
                    case UNDO ->
                        "id in (select notice_id from bulk_notice where bulk_id = :undoes and result = 'DONE')";
                });
        add(conditions, filter.batchId(), "batch_id = :batch");
        add(conditions, filter.jobTitle(), "job_title = :jobTitle");
        add(conditions, filter.reason(), "reason = :reason");
        add(conditions, filter.language(), "language = :language");
        add(conditions, filter.cause(), "cause = :cause");
        add(conditions, filter.decidedFrom(), "decided_at >= :decidedFrom");
        add(conditions, filter.decidedTo(), "decided_at < :decidedTo");
        add(conditions, filter.writtenFrom(), "created_at >= :writtenFrom");
        add(conditions, filter.writtenTo(), "created_at < :writtenTo");
        add(conditions, filter.notices(), "id = any (:notices)");
        return String.join(" and ", conditions);
    }

    private static void add(List<String> conditions, Object value, String condition) {
        if (value != null) {
            conditions.add(condition);
        }
    }

    private static Query bind(Query query, Bulk bulk) {
        var filter = bulk.filter();
        bind(query, "undoes", bulk.undoes());
        bind(query, "batch", filter.batchId());
        bind(query, "jobTitle", filter.jobTitle());
        bind(query, "reason", filter.reason());
        bind(query, "language", filter.language());
        bind(query, "cause", filter.cause());
        bind(query, "decidedFrom", filter.decidedFrom());
        bind(query, "decidedTo", filter.decidedTo());
        bind(query, "writtenFrom", filter.writtenFrom());
        bind(query, "writtenTo", filter.writtenTo());
        return filter.notices() == null ? query : query.bindArray("notices", UUID.class, filter.notices());
    }

    private static void bind(Query query, String name, Object value) {
        if (value != null) {
            query.bind(name, value);
        }
    }
}
