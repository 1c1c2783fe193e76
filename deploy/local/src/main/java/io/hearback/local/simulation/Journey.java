package io.hearback.local.simulation;

import io.hearback.contract.Filing;
import io.hearback.contract.LinkGrant;
import io.hearback.contract.NoticeChanged;
import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.contract.OutcomeKind;
import io.hearback.contract.OutcomeRecorded;
import io.hearback.contract.ReasonCode;
import io.hearback.contract.Stage;
import io.hearback.contract.StageEventKind;
import io.hearback.contract.StageRecorded;
import io.hearback.contract.Topics;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * One application from its arrival to what its candidate said in the end. What would lie after the end of the time that is
 * told of has not happened yet: whoever applied lately still waits.
 */
final class Journey {

    /** An event as a service would tell it. */
    record Told(String topic, String type, UUID application, Instant at, Object event) {}

    private static final Stage[] REACHED = {
        Stage.APPLICATION, Stage.APPLICATION, Stage.APPLICATION, Stage.APPLICATION, Stage.APPLICATION,
                Stage.APPLICATION,
        Stage.SCREENING, Stage.SCREENING, Stage.SCREENING, Stage.SCREENING, Stage.ASSESSMENT, Stage.ASSESSMENT,
        Stage.INTERVIEW, Stage.INTERVIEW, Stage.INTERVIEW, Stage.FINAL_INTERVIEW, Stage.OFFER
    };
    private static final Duration LINK_LASTS = Duration.ofDays(180);

    private final String tenant;
    private final Team team;
    private final SplittableRandom random;
    private final Instant end;
    private final UUID application;
    private final UUID candidate;
    private final Filing filing;
    private final List<Told> told = new ArrayList<>();
    private Voice voice;

    private Journey(String tenant, Team team, SplittableRandom random, Instant end) {
        this.tenant = tenant;
        this.team = team;
        this.random = random;
        this.end = end;
        application = id();
        candidate = id();
        filing = new Filing(team.name(), team.one("R", 4, random), team.one("REQ", 60, random), team.country());
    }

    /** The same seed makes the same journey. */
    static Journey of(String tenant, Team team, SplittableRandom random, Instant appliedAt, Instant end) {
        Journey journey = new Journey(tenant, team, random, end);
        journey.begin(appliedAt);
        return journey;
    }

    /** @return in the order in which it happened */
    List<Told> told() {
        return told;
    }

    /** @return null if the candidate heard nothing, or said nothing */
    Voice voice() {
        return voice;
    }

    private void begin(Instant appliedAt) {
        Stage reached = REACHED[random.nextInt(REACHED.length)];
        Instant at = appliedAt;
        stage(StageEventKind.APPLICATION_RECEIVED, Stage.APPLICATION, at);
        for (int each = 1; each <= reached.ordinal(); each++) {
            Stage stage = Stage.values()[each];
            at = at.plus(some(team.paceDays()));
            stage(StageEventKind.STAGE_ENTERED, stage, at);
            if (stage == Stage.INTERVIEW || stage == Stage.FINAL_INTERVIEW) {
                at = at.plus(some(2));
                stage(StageEventKind.INTERVIEW_HELD, stage, at);
            }
        }
        decide(reached, at);
    }

    private void decide(Stage reached, Instant since) {
        Instant at = since.plus(some(2 * team.paceDays()));
        double fate = random.nextDouble();
        if (reached == Stage.OFFER && fate < 0.6) {
            stage(StageEventKind.HIRED, Stage.OFFER, at);
        } else if (reached == Stage.OFFER) {
            outcome(OutcomeKind.OFFER_DECLINED, reached, at);
        } else if (fate < 0.05) {
            outcome(OutcomeKind.WITHDRAWN, reached, at);
        } else if (fate > team.silence() + 0.05) {
            boolean closed = random.nextInt(10) == 0;
            outcome(closed ? OutcomeKind.POSITION_CLOSED : OutcomeKind.REJECTED, reached, at);
        }
    }

    private void outcome(OutcomeKind kind, Stage reached, Instant at) {
        OutcomeRecorded outcome = new OutcomeRecorded(
                id(),
                tenant,
                application,
                candidate,
                1,
                kind,
                reached,
                reason(kind),
                at,
                at.plusSeconds(2),
                null,
                filing);
        tell(Topics.APPLICATION_OUTCOMES, OutcomeRecorded.TYPE, at, outcome);
        notice(outcome);
    }

    private ReasonCode reason(OutcomeKind kind) {
        return switch (kind) {
            case REJECTED ->
                List.of(
                                ReasonCode.SKILLS_GAP,
                                ReasonCode.EXPERIENCE_GAP,
                                ReasonCode.STRONGER_CANDIDATE,
                                ReasonCode.LANGUAGE_LEVEL,
                                ReasonCode.AVAILABILITY_MISMATCH)
                        .get(Math.min(4, (int) (random.nextDouble() * random.nextDouble() * 6)));
            case POSITION_CLOSED ->
                List.of(ReasonCode.POSITION_FILLED, ReasonCode.POSITION_CANCELLED, ReasonCode.HIRING_FREEZE)
                        .get(random.nextInt(3));
            default -> null;
        };
    }

    private void notice(OutcomeRecorded outcome) {
        boolean specific = random.nextDouble() < team.care();
        int score = specific ? 80 + random.nextInt(21) : 55 + random.nextInt(30);
        Instant sentAt = outcome.decidedAt().plus(some(Math.max(1, team.paceDays() / 2)));
        UUID notice = id();
        tell(
                Topics.NOTICES,
                NoticeChanged.TYPE,
                sentAt,
                changed(outcome, notice, 2, NoticeState.SENT, sentAt, score, specific));
        if (random.nextInt(90) == 0) {
            Instant back = sentAt.plus(some(0.1));
            tell(
                    Topics.NOTICES,
                    NoticeChanged.TYPE,
                    back,
                    changed(outcome, notice, 3, NoticeState.FAILED, back, score, specific));
        } else if (sentAt.isBefore(end)) {
            Duration waited = Duration.between(outcome.decidedAt(), sentAt);
            voice = Voice.after(outcome, notice, sentAt, waited, specific, random)
                    .until(end);
        }
    }

    private NoticeChanged changed(
            OutcomeRecorded outcome,
            UUID notice,
            int version,
            NoticeState state,
            Instant at,
            int score,
            boolean specific) {
        NoticeKind kind = switch (outcome.kind()) {
            case OFFER_DECLINED -> NoticeKind.DECLINE_ACKNOWLEDGEMENT;
            case WITHDRAWN -> NoticeKind.WITHDRAWAL_ACKNOWLEDGEMENT;
            default -> NoticeKind.REFUSAL;
        };
        boolean refusal = kind == NoticeKind.REFUSAL;
        boolean far = outcome.stage().compareTo(Stage.INTERVIEW) >= 0;
        return new NoticeChanged(
                notice,
                tenant,
                application,
                outcome.outcomeId(),
                version,
                kind,
                state,
                "en",
                state == NoticeState.FAILED ? "BOUNCED" : null,
                at,
                new LinkGrant("%064x".formatted(new BigInteger(1, bytes())), at.plus(LINK_LASTS)),
                score,
                refusal ? specific : null,
                refusal && far ? random.nextDouble() < team.care() : null);
    }

    private byte[] bytes() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return bytes;
    }

    private void stage(StageEventKind kind, Stage stage, Instant at) {
        tell(
                Topics.APPLICATION_OUTCOMES,
                StageRecorded.TYPE,
                at,
                new StageRecorded(id(), tenant, application, candidate, kind, stage, at, at.plusSeconds(1), filing));
    }

    private void tell(String topic, String type, Instant at, Object event) {
        if (at.isBefore(end)) {
            told.add(new Told(topic, type, application, at, event));
        }
    }

    /** @return a time of which half are shorter, and few much longer, as times of people are */
    private Duration some(double medianDays) {
        return Duration.ofSeconds((long) (86_400 * medianDays * Math.exp(0.8 * random.nextGaussian())) + 1);
    }

    private UUID id() {
        return new UUID(random.nextLong() & ~0xf000L | 0x4000L, random.nextLong() & ~(3L << 62) | 2L << 62);
    }
}
