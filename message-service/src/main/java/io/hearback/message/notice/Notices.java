package io.hearback.message.notice;

import io.hearback.message.tenant.TenantId;
import io.hearback.message.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The notices of one tenant, to read. */
@ApplicationScoped
public class Notices {

    private final TenantWall wall;

    Notices(TenantWall wall) {
        this.wall = wall;
    }

    public Optional<Notice> find(TenantId tenant, UUID id) {
        return wall.inside(tenant, handle -> find(handle, id));
    }

    /** @return newest first */
    public List<Notice> ofApplication(TenantId tenant, UUID application) {
        return wall.inside(
                tenant,
                handle -> handle.createQuery("""
                                select * from notice where application_id = :application
                                order by created_at desc, id desc""")
                        .bind("application", application)
                        .map((row, context) -> NoticeRows.notice(row))
                        .list());
    }

    static Optional<Notice> find(Handle handle, UUID id) {
        return handle.createQuery("select * from notice where id = :id")
                .bind("id", id)
                .map((row, context) -> NoticeRows.notice(row))
                .findOne();
    }
}
