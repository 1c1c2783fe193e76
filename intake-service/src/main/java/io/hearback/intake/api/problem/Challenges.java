package io.hearback.intake.api.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Asks a stranger who it is, in the way of the mechanism that guards the path: the console leads to its door, the API
 * answers with a problem (RFC 9457). Replaces the mappers of resteasy-problem 3.21.0, which read a field of
 * ChallengeData that Quarkus 3.34 no longer has, and so answer every stranger with 500.
 */
class Challenges {

    @ServerExceptionMapper(priority = 1)
    Uni<Response> unauthorized(UnauthorizedException e, RoutingContext context) {
        return challenge(context);
    }

    @ServerExceptionMapper(priority = 1)
    Uni<Response> failed(AuthenticationFailedException e, RoutingContext context) {
        return challenge(context);
    }

    private static Uni<Response> challenge(RoutingContext context) {
        HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
        return authenticator.getChallenge(context).map(Challenges::response);
    }

    private static Response response(ChallengeData challenge) {
        if (challenge.status != ProblemKind.NOT_AUTHENTICATED.status()) {
            var redirect = Response.status(challenge.status);
            challenge.getHeaders().forEach((name, value) -> redirect.header(name.toString(), value));
            return redirect.build();
        }
        var problem = ProblemKind.NOT_AUTHENTICATED.start(ProblemKind.NOT_AUTHENTICATED.explanation());
        challenge.getHeaders().forEach((name, value) -> problem.withHeader(name.toString(), value));
        return problem.build().toResponse();
    }
}
