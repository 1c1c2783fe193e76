package io.hearback.message.notice;

import io.hearback.contract.NoticeState;
import io.hearback.message.tenant.Actor;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * Writes down each change of a notice's state or cause, in the statement that makes it: neither is there without the
 * other, and what changes nothing leaves nothing behind. A worker's own comings and goings are left out; a hand-over is
 * written down once it is concluded, with the time of its beginning, which the notice's row tells until then.
 */
final class Transitions {

    private static final String RETURNED = " returning " + NoticeRows.CHANGE_COLUMNS + ", bytes_sha256, %s as at,"
            + " old.state as was, old.cause as was_because, old.state_at as was_since";

    private static final String NOTE = """
            insert into transition (notice_id, tenant_id, at, from_state, to_state, cause, begun_at, bytes_sha256, by_role,
                by_subject)
            select id, tenant_id, at, was, state, cause,
                case when was = 'HANDING_OVER' then was_since end, case when was = 'HANDING_OVER' then bytes_sha256 end, %s
            from moved
            where state not in ('CLAIMED', 'HANDING_OVER')
                and not (was is not distinct from 'CLAIMED' and state = 'SCHEDULED')
                and (state is distinct from was or cause is distinct from was_because and cause is not null)""";

    private static final String STATE_AT = "state_at";
    private static final String BY_PLATFORM = "null, null";
    private static final String BY_PERSON = "cast(:byRole as text), cast(:bySubject as text)";

    private Transitions() {}

    /** @param change an INSERT or UPDATE of notices that sets {@code state_at}; not yet RETURNING */
    static String noting(String change) {
        return moved(change, STATE_AT) + " " + NOTE.formatted(BY_PLATFORM);
    }

    /** As {@link #noting(String)}; returns what {@link NoticeRows#change} reads. */
    static String telling(String change) {
        return telling(change, STATE_AT, BY_PLATFORM);
    }

    /** As {@link #telling(String)}. To be {@linkplain #by bound}. */
    static String tellingBy(String change) {
        return telling(change, STATE_AT, BY_PERSON);
    }

    /** As {@link #tellingBy(String)}, of a change at {@code :now} that does not set {@code state_at}. */
    static String tellingNowBy(String change) {
        return telling(change, "cast(:now as timestamptz)", BY_PERSON);
    }

    private static String telling(String change, String at, String by) {
        return moved(change, at) + ", noted as (" + NOTE.formatted(by) + ") select " + NoticeRows.CHANGE
                + " from moved";
    }

    private static String moved(String change, String at) {
        return "with moved as (" + change + RETURNED.formatted(at) + ")";
    }

    static <S extends SqlStatement<S>> S by(S statement, Actor by) {
        return statement.bind("byRole", by.role()).bind("bySubject", by.subject());
    }

    /** @return oldest first, without a hand-over that is not concluded */
    static List<Transition> of(Handle handle, UUID notice) {
        return handle
                .createQuery("select *, encode(bytes_sha256, 'hex') as sha256 from transition where notice_id = :notice"
                        + " order by id")
                .bind("notice", notice)
                .map((row, context) -> concluded(row))
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<Transition> concluded(ResultSet row) throws SQLException {
        var from = row.getString("from_state");
        var transition = new Transition(
                NoticeRows.instant(row, "at"),
                from == null ? null : NoticeState.valueOf(from),
                NoticeState.valueOf(row.getString("to_state")),
                row.getString("cause"),
                row.getString("sha256"),
                new Actor(row.getString("by_role"), row.getString("by_subject")));
        var begun = NoticeRows.instant(row, "begun_at");
        return begun == null
                ? List.of(transition)
                : List.of(Transition.handOverBegun(begun, transition.bytesSha256()), transition);
    }
}
