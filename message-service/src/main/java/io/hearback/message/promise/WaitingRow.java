package io.hearback.message.promise;

import io.hearback.contract.Stage;
import io.hearback.message.notice.HoldingNotice;
import io.hearback.message.notice.HoldingNotices;
import io.hearback.message.tenant.TenantId;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One open application as its table has it.
 *
 * @param sequence of the newest outcome that we heard of; 0 for none
 */
record WaitingRow(TenantId tenant, UUID application, UUID candidate, Way way, int sequence) {

    /** What {@link #of} reads. */
    static final String COLUMNS = """
            select w.tenant_id, w.application_id, w.candidate_id, w.stage, w.stage_at, w.interview_at,
                   coalesce((select s.latest_sequence from application_standing s
                             where s.tenant_id = w.tenant_id and s.application_id = w.application_id), 0) as sequence
            from waiting w
            """;

    static WaitingRow of(ResultSet row) throws SQLException {
        return new WaitingRow(
                new TenantId(row.getString("tenant_id")),
                row.getObject("application_id", UUID.class),
                row.getObject("candidate_id", UUID.class),
                new Way(Stage.valueOf(row.getString("stage")), instant(row, "stage_at"), instant(row, "interview_at")),
                row.getInt("sequence"));
    }

    /** Two statements. @return all that is known of each beside its row */
    static Known known(Handle handle, List<WaitingRow> rows) {
        var tenants = rows.stream().map(row -> row.tenant().value()).toList();
        var applications = rows.stream().map(WaitingRow::application).toList();
        return new Known(HoldingNotices.of(handle, tenants, applications), Acts.of(handle, tenants, applications));
    }

    record Known(Map<UUID, List<HoldingNotice>> holdings, Map<UUID, List<Act>> acts) {

        List<HoldingNotice> holdingsOf(WaitingRow row) {
            return holdings.getOrDefault(row.application(), List.of());
        }

        List<Act> actsOf(WaitingRow row) {
            return acts.getOrDefault(row.application(), List.of());
        }

        Agenda agenda(WaitingRow row, Terms terms, Instant now) {
            return Agenda.of(row.way(), terms, holdingsOf(row), actsOf(row), now);
        }
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
