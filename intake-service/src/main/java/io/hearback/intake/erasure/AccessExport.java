package io.hearback.intake.erasure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearback.intake.setting.Retention;
import io.hearback.intake.setting.Settings;
import io.hearback.intake.setting.Tenants;
import io.hearback.intake.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * All that is kept about the person behind an application, of all services, as one document (GDPR Art. 15(3)), with what
 * Art. 15(1) asks for beside it. A service that is away fails it: a document that leaves something out would say that there is
 * nothing.
 */
@ApplicationScoped
public class AccessExport {

    private final OwnExport own;
    private final MessageExport message;
    private final FeedbackExport feedback;
    private final Tenants tenants;
    private final ObjectMapper json;
    private final Clock clock;

    AccessExport(
            OwnExport own,
            @RestClient MessageExport message,
            @RestClient FeedbackExport feedback,
            Tenants tenants,
            ObjectMapper json,
            Clock clock) {
        this.own = own;
        this.message = message;
        this.feedback = feedback;
        this.tenants = tenants;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @return empty if there is no such application of the organisation
     * @throws jakarta.ws.rs.WebApplicationException or {@link jakarta.ws.rs.ProcessingException} if a service cannot answer
     */
    public Optional<JsonNode> of(TenantId tenant, UUID application) {
        return own.of(tenant, application).map(kept -> whole(tenant, application, kept));
    }

    private JsonNode whole(TenantId tenant, UUID application, JsonNode kept) {
        var settings = tenants.find(tenant).orElseThrow().settings();
        var export = json.createObjectNode()
                .put("format", "hearback-export-1")
                .put("exportedAt", clock.instant().toString());
        export.set("about", about(settings));
        export.set("reported", kept);
        export.set("notices", message.read(tenant.value(), application));
        export.set("feedback", feedback.read(tenant.value(), application));
        return export;
    }

    /** Art. 15(1)(a) to (d), (g): purposes, categories, recipients, how long, and from whom. */
    private JsonNode about(Settings settings) {
        return json.createObjectNode()
                .put("controller", settings.brand().name())
                .put(
                        "purpose",
                        "To tell candidates what was decided about their application, and to answer their questions.")
                .put(
                        "categories",
                        "identity and address, application and decisions, messages, what the candidate wrote")
                .put("recipients", "the organisation's recruiters; the organisation's mail service")
                .put("source", "the organisation's applicant tracking system; the candidate")
                .put(
                        "retentionMonthsAfterLastOutcome",
                        Retention.within(settings.country(), settings.retentionMonths()))
                .put("automatedDecisions", "none are taken here");
    }
}
