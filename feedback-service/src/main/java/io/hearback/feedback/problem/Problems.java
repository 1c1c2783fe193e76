package io.hearback.feedback.problem;

import io.hearback.feedback.tenant.IntakeUnavailableException;
import io.hearback.outbox.DatabaseOutage;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jdbi.v3.core.JdbiException;

import java.net.URI;

/** Turns our own exceptions into problems; those of the framework are turned by quarkus-resteasy-problem. */
public class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    /** Seconds; an outage is rarely shorter, and the next answer says so again. */
    private static final int RETRY_AFTER = 5;

    /** The library's mappers have 999, and the lowest wins. */
    private static final int BEFORE_THE_LIBRARY = 1;

    static final String NAMES = "urn:hearback:problem:";

    @ServerExceptionMapper
    public Response rulesBroken(BrokenRulesException e) {
        return problem("rule-broken", "A rule is broken", 422, "Each violation names the field, the rule and the fix.")
                .with("violations", e.rules())
                .build()
                .toResponse();
    }

    @ServerExceptionMapper
    public Response keyNotVerified(IntakeUnavailableException e) {
        LOG.warn("INTAKE_UNAVAILABLE: an API key could not be verified");
        return unavailable("API keys cannot be verified just now; try again shortly.");
    }

    /** The log gets a code: a driver's message may quote what was sent. */
    @ServerExceptionMapper
    public Response databaseFailed(JdbiException e) {
        if (!DatabaseOutage.isBehind(e)) {
            LOG.errorf("DATABASE_REFUSED a request: %s", DatabaseOutage.code(e));
            return problem("internal-error", "Something went wrong on our side", 500, "Repeat the request later.")
                    .build()
                    .toResponse();
        }
        LOG.warnf("DATABASE_UNAVAILABLE a request was not answered: %s", DatabaseOutage.code(e));
        return unavailable("The database cannot be reached just now; try again shortly.");
    }

    private static Response unavailable(String detail) {
        return problem("unavailable", "Not available just now", 503, detail)
                .withHeader("Retry-After", RETRY_AFTER)
                .build()
                .toResponse();
    }

    /** The library's own cannot be loaded by this version of Quarkus (it reads a field that is gone). */
    @ServerExceptionMapper(
            value = {UnauthorizedException.class, AuthenticationFailedException.class},
            priority = BEFORE_THE_LIBRARY)
    public Uni<Response> unknownCaller(RoutingContext context) {
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        return authenticator.getChallenge(context).map(Problems::challenged);
    }

    /** In the way of the mechanism that guards the path: the console leads to its door, the API answers with a problem. */
    private static Response challenged(ChallengeData challenge) {
        if (challenge.status != Response.Status.UNAUTHORIZED.getStatusCode()) {
            var redirect = Response.status(challenge.status);
            challenge.getHeaders().forEach((name, value) -> redirect.header(name.toString(), value));
            return redirect.build();
        }
        return problem(
                        "not-authenticated",
                        "Who is asking?",
                        401,
                        "Send a valid API key as 'Authorization: Bearer hb_…'.")
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"hearback\"")
                .build()
                .toResponse();
    }

    public static HttpProblem.Builder problem(String name, String title, int status, String detail) {
        return HttpProblem.builder()
                .withType(URI.create(NAMES + name))
                .withTitle(title)
                .withStatus(status)
                .withDetail(detail);
    }
}
