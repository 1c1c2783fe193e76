package io.hearback.feedback.metric;

import io.hearback.contract.NoticeState;
import io.hearback.outbox.Rows;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A fact in the list behind a number: few of all facts are in one, and they must be found without looking at the others. An
 * index of the facts would do so too, and make every change of a notice write all indexes of its fact.
 */
record Listed(Behind.Of list, Fact fact) {

    /** Two statements at most: brings the lists in step with what was written about facts. */
    static void follow(Handle handle, List<Fact.Change> changes) {
        var in = new ArrayList<Listed>();
        var out = new ArrayList<Listed>();
        for (var change : changes) {
            var before = listsOf(change.before());
            var after = listsOf(change.after());
            after.stream()
                    .filter(list -> !before.contains(list))
                    .forEach(list -> in.add(new Listed(list, change.after())));
            before.stream()
                    .filter(list -> !after.contains(list))
                    .forEach(list -> out.add(new Listed(list, change.before())));
        }
        putIn(handle, in);
        takeOut(handle, out);
    }

    private static Set<Behind.Of> listsOf(Fact fact) {
        var lists = EnumSet.noneOf(Behind.Of.class);
        if (fact == null) {
            return lists;
        }
        if (fact.isOwed()) {
            lists.add(Behind.Of.OWED);
        }
        if (fact.noticeState() == NoticeState.FAILED) {
            lists.add(Behind.Of.NOT_INFORMED);
        }
        if (fact.noticeState() == NoticeState.SENT && Boolean.FALSE.equals(fact.specificReason())) {
            lists.add(Behind.Of.UNSPECIFIC);
        }
        return lists;
    }

    private static void putIn(Handle handle, List<Listed> listed) {
        if (!listed.isEmpty()) {
            bind(
                            listed,
                            handle.createUpdate("insert into listed_fact (tenant_id, list, decided_at, outcome_id)"
                                    + " select * from unnest(:tenants, :lists, :decided::timestamptz[], :outcomes::uuid[])"
                                    + " on conflict do nothing"))
                    .execute();
        }
    }

    private static void takeOut(Handle handle, List<Listed> listed) {
        if (!listed.isEmpty()) {
            bind(
                            listed,
                            handle.createUpdate("delete from listed_fact using"
                                    + " unnest(:tenants, :lists, :decided::timestamptz[], :outcomes::uuid[])"
                                    + " as gone (tenant_id, list, decided_at, outcome_id)"
                                    + " where (listed_fact.tenant_id, listed_fact.list, listed_fact.decided_at, listed_fact.outcome_id)"
                                    + " = (gone.tenant_id, gone.list, gone.decided_at, gone.outcome_id)"))
                    .execute();
        }
    }

    private static <S extends SqlStatement<S>> S bind(List<Listed> listed, S statement) {
        new Rows<>(statement, listed)
                .bind("tenants", each -> each.fact().tenantId())
                .bind("lists", Listed::list)
                .bind("decided", each -> each.fact().decidedAt())
                .bind("outcomes", each -> each.fact().outcomeId());
        return statement;
    }
}
