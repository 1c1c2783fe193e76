package io.hearback.message.api;

import io.hearback.message.notice.Mailbox;
import io.hearback.message.promise.PromisePolicies;
import io.hearback.message.promise.PromisePolicy;
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

/** What is done before a promise is broken. How long each promise is stands in the settings, at intake-service. */
@Path("/v1/promise-policy")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Callers.ADMIN)
@RunOnVirtualThread
@Tag(name = "Silence")
public class PromisePolicyResource {

    public record Contact(String name, String email) {}

    /**
     * @param holding AUTOMATIC: a candidate is told in time that there is no decision yet; BY_PERSON: only when a recruiter asks
     * @param mostHoldings how often that gives a promise another term, 0 to 5
     * @param warnPercent of the term after which the recruiter is warned, 10 to 70
     * @param law BY_PLACE: that of the settings' country and subdivision; ONTARIO; or NONE, where it does not hold for you
     * @param contact who hears of what is nearly late or late; absent: the recruiter alone
     */
    public record Policy(String holding, Integer mostHoldings, Integer warnPercent, String law, Contact contact) {

        static Policy of(PromisePolicy policy) {
            var contact = policy.contact();
            return new Policy(
                    policy.holding().name(),
                    policy.mostHoldings(),
                    policy.warnPercent(),
                    policy.law().name(),
                    contact == null ? null : new Contact(contact.name(), contact.email()));
        }
    }

    private final PromisePolicies policies;
    private final SecurityIdentity caller;

    PromisePolicyResource(PromisePolicies policies, SecurityIdentity caller) {
        this.policies = policies;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "What is done before a promise is broken",
            description = "Our defaults, as long as you have chosen nothing.")
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    public Policy policy() {
        return Policy.of(policies.of(Callers.tenantOf(caller)));
    }

    @PUT
    @Operation(
            summary = "Choose what is done before a promise is broken",
            description =
                    "Replaces everything, so every field but contact must be there. Whoever waits is reckoned anew within a"
                            + " minute or so; notices already written stay.")
    @RolesAllowed(Callers.ADMIN)
    public Policy choose(Policy wanted) {
        var policy = read(wanted);
        policies.save(Callers.tenantOf(caller), policy);
        return Policy.of(policy);
    }

    private static PromisePolicy read(Policy wanted) {
        var form = new Form();
        var all = form.required("", wanted, "send a policy as GET answers it");
        form.check();
        var holding = form.oneOf(
                "holding",
                form.required("holding", all.holding(), "choose AUTOMATIC or BY_PERSON"),
                PromisePolicy.Holding.class);
        var law = form.oneOf(
                "law", form.required("law", all.law(), "choose BY_PLACE, ONTARIO or NONE"), PromisePolicy.Law.class);
        var most = between(form, "mostHoldings", all.mostHoldings(), 0, PromisePolicy.MOST_HOLDINGS);
        var percent = between(
                form, "warnPercent", all.warnPercent(), PromisePolicy.LEAST_PERCENT, PromisePolicy.MOST_PERCENT);
        var contact = all.contact() == null ? null : contact(form, all.contact());
        form.check();
        return new PromisePolicy(holding, most, percent, law, contact);
    }

    private static Integer between(Form form, String field, Integer value, int least, int most) {
        if (value == null || value < least || value > most) {
            form.refuse(
                    field,
                    value == null ? "is missing" : "must be " + least + " to " + most,
                    "send a whole number from " + least + " to " + most);
            return null;
        }
        return value;
    }

    private static PromisePolicy.Contact contact(Form form, Contact told) {
        try {
            var mailbox = new Mailbox(told.name(), told.email());
            return new PromisePolicy.Contact(mailbox.name(), mailbox.address());
        } catch (IllegalArgumentException e) {
            var field = e.getMessage().startsWith("name") ? "contact.name" : "contact.email";
            form.refuse(field, "must be a name in one line, or a plain e-mail address", "send both, or no contact");
            return null;
        }
    }
}
