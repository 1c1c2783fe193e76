package io.hearback.message.api.problem;

import io.hearback.message.api.ReportView;
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
