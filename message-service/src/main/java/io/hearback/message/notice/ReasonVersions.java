package io.hearback.message.notice;

import io.hearback.message.compose.Reason;
import io.hearback.message.respect.Report;
import io.hearback.message.tenant.Sha256;
import io.hearback.message.tenant.TenantId;
import io.hearback.message.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The reasons that refusals stated, each with its judgement. Rows are only ever added. */
@ApplicationScoped
public class ReasonVersions {

    static final String PLATFORM = "PLATFORM";
    static final String RECRUITER = "RECRUITER";

    private final TenantWall wall;

    ReasonVersions(TenantWall wall) {
        this.wall = wall;
    }

    /**
     * @return oldest first; none for a notice that states no reason of its own, or lacks its words
     * @throws NoticeNotFoundException if the tenant has none with this id
     */
    public List<ReasonVersion> of(TenantId tenant, UUID notice) {
        return wall.inside(tenant, handle -> {
            Notices.find(handle, notice).orElseThrow(NoticeNotFoundException::new);
            return of(handle, notice);
        });
    }

    static List<ReasonVersion> of(Handle handle, UUID notice) {
        return handle.createQuery("select * from notice_reason where notice_id = :notice order by version")
                .bind("notice", notice)
                .map((row, context) -> version(row))
                .list();
    }

    /** One JDBC batch, in the caller's transaction. What states no reason is passed over. */
    void enter(Handle handle, List<Draft> drafts, String by) {
        var stating = drafts.stream()
                .filter(draft -> draft.notice().edition().reasonVersion() > 0)
                .toList();
        if (stating.isEmpty()) {
            return;
        }
        try (var batch = handle.prepareBatch("""
                insert into notice_reason (tenant_id, notice_id, version, reason, report, words_version, body_sha256,
                    stated_at, stated_by)
                values (:tenant, :id, :version, cast(:reason as jsonb), cast(:report as jsonb), :wordsVersion, :hash, :at,
                    :by)""")) {
            for (var draft : stating) {
                var notice = draft.notice();
                batch.bind("tenant", notice.tenant().value())
                        .bind("id", notice.id())
                        .bind("version", notice.edition().reasonVersion())
                        .bind("reason", NoticeJson.write(stated(draft)))
                        .bind(
                                "report",
                                NoticeJson.write(
                                        NoticeRows.broken(draft.substance().report())))
                        .bind("wordsVersion", notice.edition().wordsVersion())
                        .bind("hash", Sha256.of(notice.wording().text()).hex())
                        .bind("at", notice.life().stateAt())
                        .bind("by", by)
                        .add();
            }
            batch.execute();
        }
    }

    private static Reason stated(Draft draft) {
        var matter = draft.substance().matter();
        return matter.circumstances().neutral() ? null : matter.reason();
    }

    private static ReasonVersion version(ResultSet row) throws SQLException {
        return new ReasonVersion(
                row.getInt("version"),
                NoticeJson.read(row.getString("reason"), Reason.class),
                NoticeJson.read(row.getString("report"), Report.class),
                row.getInt("words_version"),
                row.getString("body_sha256"),
                NoticeRows.instant(row, "stated_at"),
                row.getString("stated_by"));
    }
}
