package io.hearback.local.simulation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Writes down what candidates asked and said, as if they had said it then: their pages know only what is said now. Each is
 * counted by the same triggers as what comes from the pages.
 */
record Voices(Connection feedback) {

    private static final String ASK = """
            insert into feedback_request (id, tenant_id, notice_id, outcome_id, application_id, language, topics, question,
                                          requested_at, kind, state, state_at)
            values (?, ?, ?, ?, ?, 'en', '{SKILLS}', 'What should I learn first?', ?, 'FEEDBACK', ?, ?)""";

    private static final String ANSWER = """
            insert into answer (request_id, tenant_id, strength, gap, advice, language, signed_by, answered_at)
            values (?, ?, 'You explained your choices clearly.', '', 'Take one project to production, and write about it.', 'en',
                    'A recruiter', ?)""";

    private static final String RATE = """
            insert into rating (tenant_id, notice_id, outcome_id, application_id, score, feeling, referral, comment, rated_at)
            select tenant, notice, outcome, application, score,
                   case when score >= 9 then 'VERY_POSITIVE' when score >= 7 then 'POSITIVE' when score >= 3 then 'NEUTRAL'
                        else 'NEGATIVE' end,
                   case when score >= 9 then 'CERTAINLY' when score >= 6 then 'PROBABLY' when score >= 3 then 'PROBABLY_NOT'
                        else 'CERTAINLY_NOT' end,
                   '', rated
            from (values (?::text, ?::uuid, ?::uuid, ?::uuid, ?::smallint, ?::timestamptz))
                as said (tenant, notice, outcome, application, score, rated)""";

    private static final String JUDGE = """
            insert into helpfulness (tenant_id, notice_id, outcome_id, application_id, about, verdict, missing, judged_at)
            values (?, ?, ?, ?, 'EXPLANATION', ?, '', ?)""";

    /** In one transaction. */
    void write(List<Voice> voices) throws SQLException {
        feedback.setAutoCommit(false);
        try (PreparedStatement ask = feedback.prepareStatement(ASK);
                PreparedStatement answer = feedback.prepareStatement(ANSWER);
                PreparedStatement rate = feedback.prepareStatement(RATE);
                PreparedStatement judge = feedback.prepareStatement(JUDGE)) {
            for (Voice voice : voices) {
                ask(ask, answer, voice);
                String tenant = voice.outcome().tenantId();
                UUID outcome = voice.outcome().outcomeId();
                UUID application = voice.outcome().applicationId();
                add(rate, voice.ratedAt(), tenant, voice.notice(), outcome, application, voice.score());
                add(judge, voice.judgedAt(), tenant, voice.notice(), outcome, application, voice.verdict());
            }
            for (PreparedStatement each : List.of(ask, answer, rate, judge)) {
                each.executeBatch();
            }
        }
        feedback.commit();
    }

    private static void ask(PreparedStatement ask, PreparedStatement answer, Voice voice) throws SQLException {
        if (voice.askedAt() == null) {
            return;
        }
        UUID id = UUID.randomUUID();
        boolean answered = voice.answeredAt() != null;
        ask.setString(7, answered ? "ANSWERED" : "ASKED");
        ask.setTimestamp(8, answered ? Timestamp.from(voice.answeredAt()) : null);
        add(
                ask,
                voice.askedAt(),
                id,
                voice.outcome().tenantId(),
                voice.notice(),
                voice.outcome().outcomeId(),
                voice.outcome().applicationId());
        add(answer, voice.answeredAt(), id, voice.outcome().tenantId());
    }

    /** @param at comes after the values; if it is null nothing is added */
    private static void add(PreparedStatement statement, Instant at, Object... values) throws SQLException {
        if (at == null) {
            return;
        }
        for (int each = 0; each < values.length; each++) {
            statement.setObject(each + 1, values[each]);
        }
        statement.setTimestamp(values.length + 1, Timestamp.from(at));
        statement.addBatch();
    }
}
