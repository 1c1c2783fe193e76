package io.hearback.load.metric;

import io.hearback.contract.ReasonCode;
import io.hearback.contract.Stage;
import io.hearback.load.Stand;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;

import static java.util.stream.Collectors.joining;

/** Facts as {@link Stories} would tell them, written into feedback-service's tables by statement: millions in minutes. */
final class Written {

    private static final String FACTS = """
            with told as (
                select gen_random_uuid() as application, ?::timestamptz + random() * (?::timestamptz - ?::timestamptz) as decided,
                    (random() * 20)::int %% 20 as team, random() as other, random() as one, random() as two
                from generate_series(1, ?)),
            facts as (
                insert into fact (tenant_id, outcome_id, application_id, outcome_kind, stage, reason, decided_at, recorded_at,
                    notice_id, notice_kind, notice_version, notice_state, notice_at, team, country, recruiter, job,
                    respect_score, specific_reason)
                select ?, gen_random_uuid(), application, 'REJECTED', (array [%1$s])[1 + (other * %2$d)::int %% %2$d],
                    (array [%3$s])[1 + floor(one * two * %4$d)::int], decided, decided + interval '1 s',
                    gen_random_uuid(), 'REFUSAL', 2, 'SENT', decided + interval '10 min' + random() * interval '14 days',
                    'team-' || team,
                    (array ['FR', 'DE', 'CA', 'US', 'IN'])[1 + case when one < 0.9 then team else (two * 10)::int end %% 5],
                    'R-' || (random() * 500)::int, 'REQ-' || (random() * 2000)::int, 60 + (random() * 40)::int, other > 0.1
                from told returning *)
            insert into application_fact (tenant_id, application_id, candidate_id, ended_at, ended_stage, team, country, recruiter,
                job, filed_at, told_at)
            select tenant_id, application_id, gen_random_uuid(), decided_at, stage, team, country, recruiter, job, decided_at,
                notice_at
            from facts
            """;

    private Written() {}

    static void facts(Stand stand, long facts) throws SQLException {
        try (var connection = stand.database();
                var insert = connection.prepareStatement(FACTS.formatted(
                        quoted(Stage.values()),
                        Stage.values().length,
                        quoted(ReasonCode.values()),
                        ReasonCode.values().length))) {
            var start = OffsetDateTime.ofInstant(Year.START, ZoneOffset.UTC);
            insert.setObject(1, start);
            insert.setObject(2, OffsetDateTime.ofInstant(Year.END, ZoneOffset.UTC));
            insert.setObject(3, start);
            insert.setLong(4, facts);
            insert.setString(5, stand.platform().tenant().id());
            insert.execute();
        }
    }

    static void orderRecount(Stand stand) throws SQLException {
        try (var connection = stand.database();
                var insert = connection.createStatement()) {
            insert.execute(
                    "insert into process_recount select tenant_id, day from countable_day on conflict do nothing");
        }
    }

    static boolean isWaiting(Stand stand) throws SQLException {
        try (var connection = stand.database();
                var select = connection.createStatement();
                var row = select.executeQuery("select exists (select from process_recount)")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static String quoted(Enum<?>[] values) {
        return Arrays.stream(values).map(value -> "'" + value.name() + "'").collect(joining(", "));
    }
}
