package io.hearback.message.notice;

import org.jdbi.v3.core.Handle;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A notice that was written and is to be entered, or written anew, with what it was made of. */
public record Draft(Notice notice, Substance substance) {

    private static final String SAVE = Transitions.noting("""
            update notice
            set state = :state, cause = :cause, version = :version, state_at = :stateAt, send_at = :sendAt, waits_for = :waitsFor,
                dated_at = case when attempts = 0 then :sendAt else dated_at end, lease_until = null,
                carried_by = :carriedBy, carries = :carries,
                language = :language, subject = :subject, text_body = :text, html_body = :html,
                report = cast(:report as jsonb), words_version = :wordsVersion, reason_version = :reasonVersion,
                template = :template
            where id = :id""");

    /** One statement. */
    static Map<UUID, Draft> read(Handle handle, Collection<UUID> ids) {
        var drafts = new HashMap<UUID, Draft>();
        handle.createQuery("select " + NoticeRows.COLUMNS + ", matter, report" + " from notice where id = any (:ids)")
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> new Draft(NoticeRows.notice(row), NoticeRows.substance(row)))
                .forEach(draft -> drafts.put(draft.notice().id(), draft));
        return drafts;
    }

    /** One JDBC batch. @param drafts of locked rows that no worker holds */
    static void saveAll(Handle handle, List<Draft> drafts) {
        try (var batch = handle.prepareBatch(SAVE)) {
            for (var draft : drafts) {
                NoticeRows.bindAnew(batch, draft).add();
            }
            batch.execute();
        }
    }

    Draft as(Life life) {
        return new Draft(notice.with(life), substance);
    }

    /** Nobody calls, or waits for a call, while a person has yet to look at the notice. */
    Draft withoutCall() {
        return new Draft(notice.with((Call) null), substance);
    }
}
