package io.hearback.feedback.badge;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.hearback.feedback.tenant.TenantId;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

/** The badge as everybody sees it: no cookies, nothing counted, nothing about a person. */
@Path("/badges")
@RunOnVirtualThread
class BadgePage {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance badge(String lang, Badge badge, int fewest, int days);
    }

    /** The same for programs. */
    @Schema(description = "How fast an organisation answers, counted over 90 days up to yesterday (UTC).")
    public record Told(
            String organisation,

            @Schema(description = "First day of decision that is counted.")
            LocalDate from,

            @Schema(description = "Last day, included.") LocalDate to,

            @Schema(description = "The median time to notice lies above so many days; null while it is withheld.")
            @JsonInclude
            Integer medianFromDays,

            @Schema(description = "And not above so many; null for no end.") @JsonInclude
            Integer medianToDays,

            @Schema(description = "Told within the promise, in whole percent, rounded down.") @JsonInclude
            Integer withinPromisePercent,

            @Schema(description = "FEWER_THAN_20 notices: nothing is told; else left out.")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            String withheld) {}

    private final Badges badges;
    private final Clock clock;

    BadgePage(Badges badges, Clock clock) {
        this.badges = badges;
        this.clock = clock;
    }

    @GET
    @Path("/{tenant}.svg")
    @PermitAll
    @Produces("image/svg+xml")
    @Operation(
            summary = "An organisation's badge as a picture",
            description = "Choose its language with lang=en or lang=fr.")
    @APIResponse(responseCode = "404", description = "It is not shown, or there is no such organisation.")
    public TemplateInstance picture(String tenant, @RestQuery String lang) {
        var locale = "fr".equals(lang) ? Locale.FRENCH : Locale.ENGLISH;
        return Templates.badge(locale.getLanguage(), badge(tenant), Badge.FEWEST, Badge.DAYS)
                .setLocale(locale);
    }

    @GET
    @Path("/{tenant}.json")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "An organisation's badge for programs")
    @APIResponse(responseCode = "404", description = "It is not shown, or there is no such organisation.")
    public Told numbers(String tenant) {
        var badge = badge(tenant);
        var speed = badge.speed();
        return new Told(
                tenant,
                badge.from(),
                badge.to(),
                speed == null ? null : speed.fromDays(),
                speed == null ? null : speed.toDays(),
                badge.sharePercent(),
                badge.isKnown() ? null : "FEWER_THAN_" + Badge.FEWEST);
    }

    private Badge badge(String tenant) {
        try {
            return badges.of(new TenantId(tenant), clock.instant()).orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
    }
}
