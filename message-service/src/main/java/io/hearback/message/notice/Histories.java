package io.hearback.message.notice;

import io.hearback.contract.NoticeState;
import io.hearback.message.tenant.TenantId;
import io.hearback.message.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What became of notices, from the first to the last change. */
@ApplicationScoped
public class Histories {

    private record Traces(String bytesSha256, String smtpReply) {}

    private final TenantWall wall;

    Histories(TenantWall wall) {
        this.wall = wall;
    }

    /** @throws NoticeNotFoundException if the tenant has none with this id */
    public History of(TenantId tenant, UUID id) {
        return wall.inside(tenant, handle -> {
            // Locked, so that the rows are of the same moment as the notice.
            var notice = Notices.lock(handle, id);
            var traces = traces(handle, id);
            return new History(
                    notice,
                    judgement(handle, notice),
                    ReasonVersions.of(handle, id),
                    transitions(handle, notice, traces),
                    traces.bytesSha256(),
                    traces.smtpReply());
        });
    }

    private static Optional<Judgement> judgement(Handle handle, Notice notice) {
        return notice.complete() ? Notices.judgement(handle, notice) : Optional.empty();
    }

    /** What is being handed over now has no row yet: the notice itself tells. */
    private static List<Transition> transitions(Handle handle, Notice notice, Traces traces) {
        var life = notice.life();
        var now = life.state() == NoticeState.HANDING_OVER
                ? Stream.of(Transition.handOverBegun(life.stateAt(), traces.bytesSha256()))
                : Stream.<Transition>empty();
        return Stream.concat(Transitions.of(handle, notice.id()).stream(), now).toList();
    }

    private static Traces traces(Handle handle, UUID id) {
        return handle.createQuery("select encode(bytes_sha256, 'hex') as sha256, smtp_reply from notice where id = :id")
                .bind("id", id)
                .map((row, context) -> new Traces(row.getString("sha256"), row.getString("smtp_reply")))
                .one();
    }
}
