package io.hearback.message.api;

import io.hearback.message.callback.Callback;
import io.hearback.message.callback.CallbackTrial;
import io.hearback.message.callback.CallbackUrls;
import io.hearback.message.callback.Callbacks;
import io.hearback.message.callback.Email;
import io.hearback.message.tenant.Callers;
import io.hearback.message.tenant.TenantId;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** Whether the calling organisation's own platform shows notices to candidates. */
@Path("/v1/callback")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Callers.ADMIN)
@RunOnVirtualThread
@Tag(name = "Callback")
public class CallbackResource {

    private static final int LONGEST_URL = 2000;

    /**
     * @param url https, and public
     * @param email whether an e-mail follows: NEVER, IF_REFUSED or ALWAYS
     */
    public record Wanted(String url, String email) {}

    /** @param secret to verify with, shown this once; left out if there is nothing new to show */
    public record View(URI url, Email email, List<Callback.Secret> secrets, String secret) {

        static View of(Callback callback, String secret) {
            return new View(callback.url(), callback.email(), callback.secrets(), secret);
        }
    }

    private final Callbacks callbacks;
    private final CallbackUrls urls;
    private final CallbackTrial trial;
    private final SecurityIdentity caller;

    CallbackResource(Callbacks callbacks, CallbackUrls urls, CallbackTrial trial, SecurityIdentity caller) {
        this.callbacks = callbacks;
        this.urls = urls;
        this.trial = trial;
        this.caller = caller;
    }

    @GET
    @Operation(summary = "Where your platform takes notices; 404 if they leave by e-mail")
    @RolesAllowed({Callers.AUDITOR, Callers.ADMIN})
    public View callback() {
        return callbacks.of(tenant()).map(callback -> View.of(callback, null)).orElseThrow(NotFoundException::new);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Have your platform show notices to candidates",
            description = "It gets each as a POST of JSON, signed as standardwebhooks.com asks; the webhook-id is the"
                    + " notice's id, so that you can drop copies. The first answer shows the secret, and no other does."
                    + " Holds within seconds, for all that has not been tried yet. Recruiters go on getting e-mail.")
    @RolesAllowed(Callers.ADMIN)
    public View save(Wanted wanted) {
        var form = new Form();
        var all = form.required("", wanted, "send url and email");
        form.check();
        var url = url(form, all.url());
        var email = form.oneOf(
                "email", form.required("email", all.email(), "choose NEVER, IF_REFUSED or ALWAYS"), Email.class);
        if (!callbacks.canBeSetUp()) {
            form.refuse("", "cannot be kept by this installation", "have its operator set hearback.seal.current");
        }
        form.check();
        var saved = callbacks.save(tenant(), url, email);
        return View.of(saved.callback(), saved.secret());
    }

    @DELETE
    @Operation(
            summary = "Send e-mails again",
            description = "Also what your platform was to be asked about again. Forgets the secrets. Twice is once.")
    @RolesAllowed(Callers.ADMIN)
    public void remove() {
        callbacks.remove(tenant());
    }

    @POST
    @Path("/secrets")
    @Operation(
            summary = "Replace the secret",
            description = "Shows the new one, once. For a day both sign, so nothing is refused meanwhile.")
    @RolesAllowed(Callers.ADMIN)
    public View rotate() {
        return callbacks
                .rotate(tenant())
                .map(saved -> View.of(saved.callback(), saved.secret()))
                .orElseThrow(NotFoundException::new);
    }

    @POST
    @Path("/test")
    @Operation(
            summary = "Call your platform now, and see what it answers",
            description = "Sends an event of the type test, signed like a notice.")
    @RolesAllowed(Callers.ADMIN)
    public CallbackTrial.Result test() throws InterruptedException {
        return trial.of(tenant()).orElseThrow(NotFoundException::new);
    }

    private URI url(Form form, String value) {
        var given = form.atMost(LONGEST_URL, "url", form.required("url", value, "send https://host.example/path"));
        try {
            var url = given == null ? null : new URI(given);
            if (url != null) {
                urls.brokenRule(url)
                        .map(rule -> rule.split("; ", 2))
                        .ifPresent(rule -> form.refuse("url", rule[0], rule[1]));
            }
            return url;
        } catch (URISyntaxException e) {
            form.refuse("url", "must be an address", "write it as https://host.example/path");
            return null;
        }
    }

    private TenantId tenant() {
        return Callers.tenantOf(caller);
    }
}
