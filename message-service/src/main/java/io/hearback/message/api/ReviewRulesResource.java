package io.hearback.message.api;

import io.hearback.message.house.ReviewRuleBook;
import io.hearback.message.house.ReviewRules;
import io.hearback.message.house.UnknownPolicy;
import io.hearback.message.tenant.Actor;
import io.hearback.message.tenant.Callers;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** How many notices one person may approve alone, and what becomes of notices that nothing proves anything about. */
@Path("/v1/review-rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Callers.ADMIN)
@RunOnVirtualThread
@Tag(name = "Review rules")
public class ReviewRulesResource {

    /**
     * @param alone up to how many held notices one person may approve at once, 1 to 5000; for more a second one confirms
     * @param unproved of UNKNOWN notices: NEVER_TWICE, they wait for evidence or a person; or AT_LEAST_ONCE, they are sent
     *     again, once, and some arrive twice
     * @param sendAgainAfter how long they wait for evidence until then, ISO 8601, from PT15M to P14D
     */
    public record Rules(Integer alone, String unproved, String sendAgainAfter) {

        static Rules of(ReviewRules rules) {
            return new Rules(
                    rules.alone(),
                    rules.unproved().name(),
                    rules.sendAgainAfter().toString());
        }
    }

    /** @param subject by which your identity provider knows who chose it; absent for an API key */
    public record Version(int version, Rules rules, Instant at, String role, String subject) {}

    /** The latest first; none as long as nothing was chosen. */
    public record Versions(List<Version> versions) {}

    private final ReviewRuleBook book;
    private final SecurityIdentity caller;

    ReviewRulesResource(ReviewRuleBook book, SecurityIdentity caller) {
        this.book = book;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "The rules that hold", description = "The installation's, as long as you have chosen nothing.")
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    public Rules rules() {
        return Rules.of(book.stored(Callers.tenantOf(caller)));
    }

    @GET
    @Path("/versions")
    @Operation(summary = "Who chose what, and when")
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    public Versions versions() {
        return new Versions(book.versions(Callers.tenantOf(caller)).stream()
                .map(each -> new Version(
                        each.version(),
                        Rules.of(each.rules()),
                        each.at(),
                        each.by().role(),
                        each.by().subject()))
                .toList());
    }

    @PUT
    @Operation(summary = "Choose the rules", description = "Replaces all of them, and is kept with who chose it.")
    @RolesAllowed(Callers.ADMIN)
    public Rules choose(Rules wanted) {
        var rules = read(wanted);
        book.choose(Callers.tenantOf(caller), rules, Actor.admin(caller));
        return Rules.of(rules);
    }

    private static ReviewRules read(Rules wanted) {
        var form = new Form();
        var all = form.required("", wanted, "send the rules as GET answers them");
        form.check();
        var alone = form.required("alone", all.alone(), "send a number, such as 20");
        if (alone != null && (alone < 1 || alone > ReviewRules.MOST_ALONE)) {
            form.refuse("alone", "must be 1 to " + ReviewRules.MOST_ALONE, "send a number, such as 20");
        }
        var choice = form.required("unproved", all.unproved(), "choose NEVER_TWICE or AT_LEAST_ONCE");
        var unproved = form.oneOf("unproved", choice, UnknownPolicy.class);
        var after = after(form, all.sendAgainAfter());
        form.check();
        return new ReviewRules(alone, unproved, after);
    }

    private static Duration after(Form form, String value) {
        try {
            var duration = value == null ? null : Duration.parse(value);
            if (duration != null
                    && duration.compareTo(ReviewRules.SHORTEST) >= 0
                    && duration.compareTo(ReviewRules.LONGEST) <= 0) {
                return duration;
            }
        } catch (DateTimeException e) {
            // refused below
        }
        form.refuse("sendAgainAfter", "must be a duration from PT15M to P14D", "write it as PT6H (ISO 8601)");
        return null;
    }
}
