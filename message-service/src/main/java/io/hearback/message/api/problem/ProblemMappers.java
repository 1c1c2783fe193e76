package io.hearback.message.api.problem;

import io.hearback.message.api.ReportView;
import io.hearback.message.bulk.BulkNotFoundException;
import io.hearback.message.bulk.BulkRefusedException;
import io.hearback.message.notice.CannotUndoException;
import io.hearback.message.notice.DisrespectfulException;
import io.hearback.message.notice.NoCallException;
import io.hearback.message.notice.NoReasonException;
import io.hearback.message.notice.NoticeNotFoundException;
import io.hearback.message.notice.TooLateException;
import io.hearback.message.promise.AlreadyWrittenException;
import io.hearback.message.promise.NobodyWaitsException;
import io.hearback.message.promise.NotWritableException;
import io.hearback.message.recipient.IntakeUnavailableException;
import io.hearback.message.tenant.Outage;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jdbi.v3.core.JdbiException;

/** Turns what the rooms throw into problems. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /** Seconds; an outage is rarely shorter, and the next answer says so again. */
    private static final int RETRY_AFTER = 5;

    @ServerExceptionMapper
    Response unknown(NoticeNotFoundException e) {
        return ProblemKind.NOT_FOUND
                .start("There is no notice with this id. Notices are listed under /v1/notices?application=…")
                .build()
                .toResponse();
    }

    @ServerExceptionMapper
    Response tooLate(TooLateException e) {
        return ProblemKind.TOO_LATE
                .start("The notice is " + e.state() + ". " + ProblemKind.TOO_LATE.explanation())
                .with("state", e.state())
                .build()
                .toResponse();
    }

    /** With what it breaks, so that whoever words it anew knows what to avoid. */
    @ServerExceptionMapper
    Response disrespectful(DisrespectfulException e) {
        var report = ReportView.of(e.judgement().report(), e.judgement().text());
        return ProblemKind.DISRESPECTFUL
                .start("Its verdict is " + report.verdict() + ". " + ProblemKind.DISRESPECTFUL.explanation())
                .with("findings", report.findings())
                .build()
                .toResponse();
    }

    @ServerExceptionMapper
    Response noReason(NoReasonException e) {
        return ProblemKind.RULE_BROKEN
                .with(new Violation("id", "is not a refusal's: no other notice states a reason", "recall it instead"))
                .toResponse();
    }

    @ServerExceptionMapper
    Response noCall(NoCallException e) {
        return ProblemKind.RULE_BROKEN
                .with(new Violation(
                        "id", "is that of a notice that no call comes before", "take a noticeId of GET /v1/calls"))
                .toResponse();
    }

    @ServerExceptionMapper
    Response nobodyWaits(NobodyWaitsException e) {
        return ProblemKind.NOT_FOUND
                .start("Nobody waits for an answer to this application: it is decided, or not known.")
                .build()
                .toResponse();
    }

    @ServerExceptionMapper
    Response alreadyWritten(AlreadyWrittenException e) {
        return problem(ProblemKind.ALREADY_WRITTEN);
    }

    @ServerExceptionMapper
    Response notWritable(NotWritableException e) {
        return problem(ProblemKind.NOT_WRITABLE);
    }

    private static Response problem(ProblemKind kind) {
        return kind.start(kind.explanation()).build().toResponse();
    }

    @ServerExceptionMapper
    Response cannotUndo(CannotUndoException e) {
        var because = switch (e.why()) {
            case NOTHING_TO_UNDO -> "No person recalled or approved this notice last.";
            case TOO_LONG_AGO -> "The time in which it could be undone is over.";
            case OVERTAKEN -> "A newer outcome of the same application is known: what the notice says is no longer so.";
            case LEFT -> "The notice is on its way or gone, or was tried.";
        };
        return ProblemKind.CANNOT_UNDO
                .start(because)
                .with("state", e.state())
                .with("reason", e.why())
                .build()
                .toResponse();
    }

    @ServerExceptionMapper
    Response unknown(BulkNotFoundException e) {
        return ProblemKind.NOT_FOUND
                .start("There is no decision with this id. Decisions are listed under /v1/bulk-decisions")
                .build()
                .toResponse();
    }

    @ServerExceptionMapper
    Response refused(BulkRefusedException e) {
        return (switch (e.why()) {
                    case NOT_NOW -> ProblemKind.NOT_NOW.start("It is not in the state that this needs.");
                    case EXPIRED -> ProblemKind.NOT_NOW.start("Nobody decided it in time. Draw it up anew.");
                    case EMPTY -> ProblemKind.NOT_NOW.start("It is about no notice. Draw up another.");
                    case ASKED_BY_NOBODY ->
                        ProblemKind.SECOND_PERSON_NEEDED.start("It is about so many notices that a second person has to"
                                + " confirm it, and an API key is no person. Sign in as one, or draw up fewer.");
                    case CONFIRMED_BY_NOBODY ->
                        ProblemKind.SECOND_PERSON_NEEDED.start("An API key is no person. Sign in as one.");
                    case SAME_PERSON ->
                        ProblemKind.SECOND_PERSON_NEEDED.start(
                                "You have asked for it, so somebody else has to confirm it.");
                    case TOO_MANY ->
                        ProblemKind.RULE_BROKEN.start(
                                "filter means too many notices. Narrow it; an approval may be of 5000.");
                })
                .with("reason", e.why())
                .build()
                .toResponse();
    }

    @ServerExceptionMapper
    Response intakeAway(IntakeUnavailableException e) {
        LOG.warn("INTAKE_UNAVAILABLE: an API key could not be verified");
        return unavailable();
    }

    /** The log gets a code: a driver's message may quote what was sent. */
    @ServerExceptionMapper
    Response databaseFailed(JdbiException e) {
        if (!Outage.isBehind(e)) {
            LOG.errorf("DATABASE_REFUSED a request: %s", Outage.code(e));
            return ProblemKind.INTERNAL_ERROR
                    .start(ProblemKind.INTERNAL_ERROR.explanation())
                    .build()
                    .toResponse();
        }
        LOG.warnf("DATABASE_UNAVAILABLE a request was not answered: %s", Outage.code(e));
        return unavailable();
    }

    private static Response unavailable() {
        return ProblemKind.UNAVAILABLE
                .start(ProblemKind.UNAVAILABLE.explanation())
                .withHeader("Retry-After", RETRY_AFTER)
                .build()
                .toResponse();
    }
}
