package io.hearback.intake.report;

import io.hearback.contract.OutcomeKind;
import io.hearback.intake.reason.AllowedReasons;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * What the fields of an outcome ask of each other, as tables. A required field that is missing by itself is the business of
 * the annotations, so everything here bears a missing one.
 */
final class OutcomeRules {

    /** A platform's clock may be ahead of ours by this much. */
    static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    /** A decision before this is a slip of units or of a year. */
    static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    /** For how long an organisation may keep a candidate in mind, by consent: CNIL, recruitment guide, 2023. */
    static final int YEARS_IN_TOUCH = 2;

    /** @param message "the rule; the fix" */
    record Broken(String field, String message) {}

    private OutcomeRules() {}

    static List<Broken> check(OutcomeRequest request, Instant now) {
        var broken = new ArrayList<Broken>();
        checkTime(request.decidedAt(), now, broken);
        if (request.outcome() != null) {
            checkPresence(request, broken);
            checkReason(request.outcome(), request.reason(), broken);
            checkWhoDecided(request, broken);
        }
        checkConsent(request, now, broken);
        if (request.reason() != null && request.reason().code() != null) {
            DetailRules.check(request.reason(), broken);
        }
        return broken;
    }

    private static void checkTime(Instant decidedAt, Instant now, List<Broken> broken) {
        if (decidedAt == null) {
            return;
        }
        if (isAhead(decidedAt, now)) {
            broken.add(new Broken("decidedAt", "is in the future; report an outcome once it is decided"));
        }
        if (decidedAt.isBefore(EARLIEST)) {
            broken.add(new Broken("decidedAt", "is before the year 2000; send the time of the decision"));
        }
    }

    private static void checkPresence(OutcomeRequest request, List<Broken> broken) {
        if (request.outcome() == OutcomeKind.REINSTATED) {
            return;
        }
        if (request.application() != null && request.application().stage() == null) {
            broken.add(new Broken("application.stage", "is missing; send how far the application had come"));
        }
        if (request.candidate() == null) {
            broken.add(new Broken("candidate", "is missing; send who is to hear back: reference, name and email"));
        }
        if (request.job() == null) {
            broken.add(new Broken("job", "is missing; send the job's title"));
        }
        if (request.recruiter() == null) {
            broken.add(new Broken("recruiter", "is missing; send who signs the notice: name and email"));
        }
    }

    private static void checkReason(OutcomeKind outcome, OutcomeReason reason, List<Broken> broken) {
        var allowed = AllowedReasons.of(outcome);
        if (allowed.isEmpty() && reason != null) {
            broken.add(new Broken("reason", outcome + " takes no reason; leave it out"));
        } else if (!allowed.isEmpty() && reason == null) {
            broken.add(new Broken(
                    "reason", outcome + " needs a reason; send its code and details, or your own name of it as ats"));
        } else if (reason != null && reason.code() == null && reason.ats() == null) {
            broken.add(new Broken(
                    "reason.code", "is missing; send one of the reason codes, or your own name of the reason as ats"));
        } else if (reason != null && reason.code() != null && !allowed.contains(reason.code())) {
            broken.add(new Broken("reason.code", outcome + " needs another code; send one of " + allowed));
        }
    }

    /** An employer's decision may be a machine's; a candidate's own comes with the candidate's words. */
    private static void checkWhoDecided(OutcomeRequest request, List<Broken> broken) {
        var kind = request.outcome();
        if (request.decisionAutomated() && AllowedReasons.of(kind).isEmpty()) {
            broken.add(new Broken(
                    "decisionAutomated", kind + " is not taken by a machine; leave it out, or send it with a refusal"));
        }
        if (request.candidateWords() != null && kind != OutcomeKind.OFFER_DECLINED && kind != OutcomeKind.WITHDRAWN) {
            broken.add(new Broken(
                    "candidateWords", kind + " has none; leave them out, or send OFFER_DECLINED or WITHDRAWN"));
        }
    }

    private static void checkConsent(OutcomeRequest request, Instant now, List<Broken> broken) {
        var until = request.candidate() == null ? null : request.candidate().keepInTouchUntil();
        var decidedAt = request.decidedAt();
        if (until == null || decidedAt == null || decidedAt.isBefore(EARLIEST) || isAhead(decidedAt, now)) {
            return; // without a time of the decision there is nothing to count from
        }
        var decided = LocalDate.ofInstant(decidedAt, zoneOf(request.candidate()));
        if (!until.isAfter(decided)) {
            broken.add(new Broken(
                    "candidate.keepInTouchUntil",
                    "must be after the decision; send the last day the candidate agreed to, or leave it out"));
        }
        if (until.isAfter(decided.plusYears(YEARS_IN_TOUCH))) {
            broken.add(new Broken(
                    "candidate.keepInTouchUntil",
                    "must be at most two years after the decision; shorten it, and ask the candidate again later"));
        }
    }

    private static boolean isAhead(Instant decidedAt, Instant now) {
        return decidedAt.isAfter(now.plus(CLOCK_SKEW));
    }

    /** Where the candidate is, a day is the candidate's. */
    private static ZoneId zoneOf(OutcomeRequest.Candidate candidate) {
        var told = candidate.timeZone();
        return told != null && KnownTimeZone.Validator.knows(told) ? ZoneId.of(told) : ZoneOffset.UTC;
    }
}
