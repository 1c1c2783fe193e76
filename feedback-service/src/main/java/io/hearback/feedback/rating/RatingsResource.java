package io.hearback.feedback.rating;

import io.hearback.feedback.problem.BrokenRule;
import io.hearback.feedback.problem.BrokenRulesException;
import io.hearback.feedback.tenant.Callers;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;

/** What candidates think of the process, for the organisation that asks. */
@Path("/v1/ratings")
class RatingsResource {

    private static final int USUAL_MONTHS = 12;
    private static final YearMonth EARLIEST = YearMonth.of(2000, 1);
    private static final YearMonth LATEST = YearMonth.of(2199, 12);

    private final RatingsReader ratings;
    private final SecurityIdentity caller;
    private final Clock clock;

    RatingsResource(RatingsReader ratings, SecurityIdentity caller, Clock clock) {
        this.ratings = ratings;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    @Operation(
            summary = "How do candidates rate our process?",
            description = "Whole months and groups of at least five people only; never who, and never when.")
    @APIResponse(responseCode = "200", description = "The numbers; withheld where fewer than five have answered.")
    @APIResponse(responseCode = "422", description = "A problem that names the parameter, the rule and the fix.")
    public RatingsReport read(
            @Parameter(description = "First month of decision: 2026-01. Left out: 11 months before 'to'.") @RestQuery
                    String from,
            @Parameter(description = "Last month of decision, included. Left out: the current month (UTC).") @RestQuery
                    String to) {
        var last = to == null ? YearMonth.now(clock.withZone(ZoneOffset.UTC)) : month("to", to);
        var first = from == null ? last.minusMonths(USUAL_MONTHS - 1) : month("from", from);
        if (first.isAfter(last)) {
            throw broken("from", "from is not after to", "swap the two");
        }
        return ratings.read(Callers.tenantOf(caller), first, last);
    }

    private static YearMonth month(String field, String value) {
        try {
            var month = YearMonth.parse(value);
            if (!month.isBefore(EARLIEST) && !month.isAfter(LATEST)) {
                return month;
            }
        } catch (DateTimeParseException e) {
            // the same as a month too far away
        }
        throw broken(field, "a month between the years 2000 and 2200", "write it like 2026-11");
    }

    private static BrokenRulesException broken(String field, String rule, String fix) {
        return new BrokenRulesException(List.of(new BrokenRule(field, rule, fix)));
    }
}
