package io.hearback.feedback.inbox;

import io.hearback.contract.Filing;
import io.hearback.contract.NoticeChanged;
import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.contract.OutcomeKind;
import io.hearback.contract.OutcomeRecorded;
import io.hearback.contract.ReasonCode;
import io.hearback.contract.Stage;
import io.hearback.contract.StageEventKind;
import io.hearback.contract.StageRecorded;
import io.hearback.contract.TenantChanged;
import io.hearback.feedback.tenant.TenantId;
import io.hearback.feedback.tenant.TenantWall;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** What happens to the applications of one organisation, all made up, and what is told of it. */
final class Year {

    static final List<String> TEAMS = List.of("Data platform", "Sales");
    static final List<String> COUNTRIES = List.of("FR", "CA");
    static final List<String> RECRUITERS = List.of("R-1", "R-2");
    static final List<String> JOBS = List.of("REQ-1", "REQ-2");
    static final List<OutcomeKind> KINDS =
            List.of(OutcomeKind.REJECTED, OutcomeKind.POSITION_CLOSED, OutcomeKind.WITHDRAWN);
    static final List<ReasonCode> REASONS = List.of(ReasonCode.SKILLS_GAP, ReasonCode.STRONGER_CANDIDATE);

    private static final int CASES = 130;
    private static final int DAYS = 70;
    private static final int ACTS_AT_MOST = 6;

    /** One outcome, all that followed it, and what led to it. */
    static final class Case {
        OutcomeRecorded outcome;
        UUID notice = UUID.randomUUID();
        NoticeState state;
        Instant noticeAt;
        Integer score;
        Boolean specific;
        Boolean called;
        Instant requestedAt;
        Instant reviewedAt;
        Instant answeredAt;
        Integer rating;
        Instant ratedAt;
        String feeling;
        String referral;
        String verdict;
        Instant judgedAt;
        Stage stageReached;
        Instant stageAt;
        Instant interviewAt;
        Instant hiredAt;
        Instant offerMadeAt;
        Instant reinstatedAt;
        final List<Instant> holdingsSent = new ArrayList<>();

        Instant decidedAt() {
            return outcome.decidedAt();
        }

        boolean isBecause(String reason) {
            return outcome.reason() != null && outcome.reason().name().equals(reason);
        }
    }

    private record Promise(LocalDate since, Map<Stage, Integer> days) {}

    private final String tenant;
    private final Random random;
    private final LocalDate today;
    private final List<Case> cases = new ArrayList<>();
    private final List<Promise> promises = new ArrayList<>();
    private final List<Arrival> events = new ArrayList<>();

    Year(String tenant, Random random, LocalDate today) {
        this.tenant = tenant;
        this.random = random;
        this.today = today;
        promise(1, start().plus(Duration.ofDays(5)), Map.of(Stage.INTERVIEW, 3, Stage.APPLICATION, 1));
        promise(2, start().plus(Duration.ofDays(30)), Map.of(Stage.INTERVIEW, 1, Stage.OFFER, 40));
        promise(3, start().plus(Duration.ofDays(45)), Map.of(Stage.INTERVIEW, 1, Stage.OFFER, 40));
        for (int i = 0; i < CASES; i++) {
            oneCase(start().plus(Duration.ofMinutes(random.nextLong(DAYS * 24 * 60))));
        }
    }

    Instant start() {
        return today.minusDays(DAYS + 2).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    Instant end() {
        return today.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    List<Case> cases() {
        return cases;
    }

    /** @return null where nothing was promised */
    Integer promised(Stage stage, LocalDate day) {
        return promises.stream()
                .filter(promise -> !promise.since().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(promises.getFirst())
                .days()
                .get(stage);
    }

    private void promise(int version, Instant since, Map<Stage, Integer> days) {
        promises.add(new Promise(LocalDate.ofInstant(since, ZoneOffset.UTC), days));
        events.add(new Arrival.Tenant(
                anywhere(),
                UUID.randomUUID(),
                new TenantChanged(
                        tenant,
                        version,
                        "Acme",
                        null,
                        null,
                        "en",
                        List.of("en"),
                        "UTC",
                        null,
                        days,
                        3,
                        "PT0S",
                        null,
                        since)));
    }

    private void oneCase(Instant decidedAt) {
        var one = new Case();
        var kind = pick(KINDS);
        one.outcome = new OutcomeRecorded(
                UUID.randomUUID(),
                tenant,
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                kind,
                pick(List.of(Stage.values())),
                kind == OutcomeKind.WITHDRAWN ? null : pick(REASONS),
                decidedAt,
                decidedAt.plusSeconds(1),
                null,
                filing());
        cases.add(one);
        tell(one.outcome);
        way(one);
        notices(one);
        holdings(one);
        if (random.nextInt(8) == 0) {
            reinstate(one);
        }
    }

    private Filing filing() {
        return random.nextInt(5) == 0
                ? null
                : Filing.of(maybe(TEAMS), maybe(RECRUITERS), maybe(JOBS), maybe(COUNTRIES));
    }

    private void tell(OutcomeRecorded outcome) {
        events.add(new Arrival.Outcome(anywhere(), UUID.randomUUID(), outcome));
    }

    private void way(Case one) {
        if (random.nextInt(3) == 0) {
            return;
        }
        var at = one.decidedAt().minus(Duration.ofHours(50 + random.nextInt(900)));
        stage(one, StageEventKind.APPLICATION_RECEIVED, Stage.APPLICATION, at);
        if (random.nextBoolean()) {
            one.interviewAt = at.plus(Duration.ofHours(1 + random.nextInt(30)));
            stage(one, StageEventKind.INTERVIEW_HELD, Stage.INTERVIEW, one.interviewAt);
        }
        if (random.nextInt(3) == 0) {
            stage(one, StageEventKind.STAGE_ENTERED, Stage.OFFER, at.plus(Duration.ofHours(40)));
        }
        if (random.nextInt(4) == 0) {
            one.offerMadeAt = at.plus(Duration.ofHours(42));
            stage(one, StageEventKind.OFFER_MADE, Stage.OFFER, one.offerMadeAt);
        }
        if (random.nextInt(12) == 0) {
            one.hiredAt = at.plus(Duration.ofHours(45));
            stage(one, StageEventKind.HIRED, Stage.OFFER, one.hiredAt);
        }
    }

    private void stage(Case one, StageEventKind kind, Stage stage, Instant at) {
        if (one.stageAt == null || one.stageAt.isBefore(at)) {
            one.stageReached = stage;
            one.stageAt = at;
        }
        events.add(new Arrival.StageEvent(
                anywhere(),
                UUID.randomUUID(),
                new StageRecorded(
                        UUID.randomUUID(),
                        tenant,
                        one.outcome.applicationId(),
                        one.outcome.candidateId(),
                        kind,
                        stage,
                        at,
                        at)));
    }

    private void notices(Case one) {
        var states = switch (random.nextInt(7)) {
            case 0 -> List.<NoticeState>of();
            case 1 -> List.of(NoticeState.SCHEDULED, NoticeState.RECALLED);
            case 2 -> List.of(NoticeState.HELD);
            case 3 -> List.of(NoticeState.SCHEDULED, NoticeState.SENT, NoticeState.FAILED);
            default -> List.of(NoticeState.SCHEDULED, NoticeState.UNKNOWN, NoticeState.SENT);
        };
        var at = one.decidedAt();
        for (int version = 1; version <= states.size(); version++) {
            at = at.plus(Duration.ofMillis(1 + random.nextLong(4L * 86_400_000)));
            one.state = states.get(version - 1);
            one.noticeAt = at;
            one.score = version == 1 ? null : (Integer) random.nextInt(101);
            one.specific = version == 1 ? null : (Boolean) random.nextBoolean();
            one.called = version == 1 || random.nextBoolean() ? null : (Boolean) random.nextBoolean();
            events.add(new Arrival.Notice(
                    anywhere(),
                    UUID.randomUUID(),
                    change(one, one.notice, version, NoticeKind.REFUSAL, one.state, at, one)));
        }
    }

    private void holdings(Case one) {
        if (random.nextInt(4) != 0) {
            return;
        }
        var notice = UUID.randomUUID();
        var at = one.decidedAt().minus(Duration.ofHours(random.nextInt(400)));
        var bounced = random.nextInt(3) == 0;
        events.add(new Arrival.Notice(
                anywhere(), UUID.randomUUID(), change(one, notice, 1, NoticeKind.HOLDING, NoticeState.SENT, at, null)));
        if (bounced) {
            events.add(new Arrival.Notice(
                    anywhere(),
                    UUID.randomUUID(),
                    change(one, notice, 2, NoticeKind.HOLDING, NoticeState.FAILED, at.plusSeconds(60), null)));
        } else {
            one.holdingsSent.add(at);
        }
    }

    private NoticeChanged change(
            Case one, UUID notice, int version, NoticeKind kind, NoticeState state, Instant at, Case told) {
        return new NoticeChanged(
                notice,
                tenant,
                one.outcome.applicationId(),
                kind == NoticeKind.HOLDING ? UUID.randomUUID() : one.outcome.outcomeId(),
                version,
                kind,
                state,
                "en",
                null,
                at,
                null,
                told == null ? null : told.score,
                told == null ? null : told.specific,
                told == null ? null : told.called);
    }

    /** Taken back some days later; nobody is written to. */
    private void reinstate(Case one) {
        var back = new Case();
        back.outcome = new OutcomeRecorded(
                UUID.randomUUID(),
                tenant,
                one.outcome.applicationId(),
                one.outcome.candidateId(),
                2,
                OutcomeKind.REINSTATED,
                one.outcome.stage(),
                null,
                one.decidedAt().plus(Duration.ofHours(1 + random.nextInt(30))),
                one.decidedAt(),
                null,
                one.outcome.filing());
        one.reinstatedAt = back.outcome.decidedAt();
        cases.add(back);
        tell(back.outcome);
    }

    /** Twice each, shuffled, in batches of any size, and a part of it all over again; candidates act between. */
    void happensInAnyOrder(Inbox inbox, TenantWall wall) {
        var told = new ArrayList<>(events);
        told.addAll(events);
        Collections.shuffle(told, random);
        told.addAll(told.subList(0, told.size() / 3));
        var withLink = new HashSet<UUID>();
        for (int at = 0, size; at < told.size(); at += size) {
            size = Math.min(1 + random.nextInt(40), told.size() - at);
            var batch = told.subList(at, at + size);
            inbox.take(batch);
            batch.stream()
                    .filter(Arrival.Notice.class::isInstance)
                    .map(arrival -> ((Arrival.Notice) arrival).event().outcomeId())
                    .forEach(withLink::add);
            act(wall, withLink);
        }
    }

    private void act(TenantWall wall, HashSet<UUID> withLink) {
        var able = cases.stream()
                .filter(each -> withLink.contains(each.outcome.outcomeId()))
                .toList();
        for (int i = 0; i < ACTS_AT_MOST && !able.isEmpty(); i++) {
            var one = able.get(random.nextInt(able.size()));
            var now = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(1_000_000));
            switch (random.nextInt(5)) {
                case 0 -> ask(wall, one, "FEEDBACK", now);
                case 1 -> ask(wall, one, "REVIEW", now);
                case 2 -> answer(wall, one);
                case 3 -> rate(wall, one, now);
                default -> judge(wall, one, now);
            }
        }
    }

    private void ask(TenantWall wall, Case one, String kind, Instant now) {
        var added = inside(
                wall,
                """
                insert into feedback_request (id, tenant_id, notice_id, outcome_id, application_id, language, topics, question,
                                              requested_at, kind)
                values (?, ?, ?, ?, ?, 'fr', '{SKILLS}', '', ?, ?) on conflict (tenant_id, notice_id, kind) do nothing
                """,
                UUID.randomUUID(),
                tenant,
                one.notice,
                one.outcome.outcomeId(),
                one.outcome.applicationId(),
                now,
                kind);
        if (added == 1 && kind.equals("FEEDBACK")) {
            one.requestedAt = now;
        } else if (added == 1) {
            one.reviewedAt = now;
        }
    }

    private void answer(TenantWall wall, Case one) {
        if (one.requestedAt != null && one.answeredAt == null) {
            one.answeredAt = one.requestedAt.plusMillis(1 + random.nextLong(900_000_000));
            inside(
                    wall,
                    "update feedback_request set state = 'ANSWERED', state_at = ? where notice_id = ? and kind = 'FEEDBACK'",
                    one.answeredAt,
                    one.notice);
        }
    }

    private void rate(TenantWall wall, Case one, Instant now) {
        one.rating = random.nextInt(11);
        one.ratedAt = now;
        one.feeling = maybe(List.of("VERY_POSITIVE", "POSITIVE", "NEUTRAL", "NEGATIVE"));
        one.referral = maybe(List.of("CERTAINLY", "PROBABLY", "PROBABLY_NOT", "CERTAINLY_NOT"));
        inside(
                wall,
                """
                insert into rating (tenant_id, notice_id, outcome_id, application_id, score, feeling, referral, comment, rated_at)
                values (?, ?, ?, ?, ?, ?, ?, '', ?)
                on conflict (tenant_id, notice_id) do update
                set score = excluded.score, feeling = excluded.feeling, referral = excluded.referral,
                    comment = excluded.comment, rated_at = excluded.rated_at
                """,
                tenant,
                one.notice,
                one.outcome.outcomeId(),
                one.outcome.applicationId(),
                one.rating,
                one.feeling,
                one.referral,
                now);
    }

    private void judge(TenantWall wall, Case one, Instant now) {
        one.verdict = pick(List.of("YES", "PARTLY", "NO"));
        one.judgedAt = now;
        inside(wall, """
                insert into helpfulness (tenant_id, notice_id, outcome_id, application_id, about, verdict, missing, judged_at)
                values (?, ?, ?, ?, 'EXPLANATION', ?, '', ?)
                on conflict (tenant_id, notice_id, about) do update
                set verdict = excluded.verdict, missing = excluded.missing, judged_at = excluded.judged_at
                """, tenant, one.notice, one.outcome.outcomeId(), one.outcome.applicationId(), one.verdict, now);
    }

    private int inside(TenantWall wall, String sql, Object... values) {
        return wall.inside(new TenantId(tenant), handle -> handle.execute(sql, values));
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> T maybe(List<T> of) {
        return random.nextInt(4) == 0 ? null : pick(of);
    }

    private static Arrival.Place anywhere() {
        return new Arrival.Place("anywhere", 0, 0);
    }
}
