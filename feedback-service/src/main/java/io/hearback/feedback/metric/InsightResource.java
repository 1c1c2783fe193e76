package io.hearback.feedback.metric;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.hearback.feedback.problem.BrokenRule;
import io.hearback.feedback.problem.BrokenRulesException;
import io.hearback.feedback.tenant.Callers;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;

import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How the process treated people, for programs: the numbers, the applications behind them, and the facts that they come from. */
@Path("/v1/metrics")
class InsightResource {

    /** What a metric says. */
    @Schema(name = "MetricDefinition")
    record Definition(
            Metric metric,
            Unit unit,

            String definition,

            @Schema(description = "What n counts.") String denominator,

            String exclusions,

            @Schema(
                    description =
                            "Below so many there is nothing to go by; of what candidates said it is withheld then.")
            int minimumN,

            String source,

            @Schema(description = "Null where none was published.") @JsonInclude
            Benchmark benchmark) {

        static Definition of(Metric metric) {
            return new Definition(
                    metric,
                    metric.unit(),
                    metric.definition(),
                    metric.denominator(),
                    metric.exclusions(),
                    metric.fewest(),
                    metric.source(),
                    metric.benchmark().orElse(null));
        }
    }

    private final Insights insights;
    private final Behind behind;
    private final FactExport export;
    private final SecurityIdentity caller;
    private final Clock clock;

    InsightResource(Insights insights, Behind behind, FactExport export, SecurityIdentity caller, Clock clock) {
        this.insights = insights;
        this.behind = behind;
        this.export = export;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("insight")
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    @Operation(
            summary = "How did our process treat people, told apart?",
            description =
                    "Each metric of all stages together and of each stage, with its denominator and how sure it is;"
                            + " the funnel, the times to notice, the weeks, who waits in silence, and why. Exact, however often"
                            + " and in whatever order events came. What candidates said counts by whole months, five at a time.")
    @APIResponse(responseCode = "200", description = "The numbers; zeros and nulls where there is nothing to count.")
    @APIResponse(responseCode = "422", description = "A problem that names the parameter, the rule and the fix.")
    public Insight insight(@BeanParam Asking asking) {
        return insights.ask(Callers.tenantOf(caller), asking.question(clock.instant()));
    }

    @GET
    @Path("applications")
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    @Operation(
            summary = "Which applications are behind a number?",
            description = "100 at a time, the longest ago first; the page after is asked for by 'after'.")
    @APIResponse(responseCode = "422", description = "A problem that names the parameter, the rule and the fix.")
    public Behind.Page applications(
            @BeanParam Asking asking,
            @Parameter(
                            description = "Which number.",
                            required = true,
                            schema = @Schema(implementation = Behind.Of.class))
                    @RestQuery
                    String of,
            @Parameter(description = "'next' of the page before; left out for the first.") @RestQuery String after) {
        var question = asking.question(clock.instant());
        return behind.page(Callers.tenantOf(caller), one("of", of, Behind.Of.values()), question, place(after));
    }

    @GET
    @Path("export")
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    @Produces({"application/x-ndjson", "text/csv", MediaType.APPLICATION_JSON})
    @Operation(
            summary = "The facts themselves",
            description = "One for each outcome, by the time of decision: ids, codes and times; nothing about a person,"
                    + " and nothing that candidates said. Streamed, however many there are.")
    @APIResponse(responseCode = "200", description = "NDJSON, or CSV (RFC 4180) with a header; UTF-8.")
    @APIResponse(responseCode = "422", description = "A problem that names the parameter, the rule and the fix.")
    public Response export(
            @BeanParam Asking asking,
            @Parameter(
                            description = "ndjson or csv. Left out: ndjson.",
                            schema = @Schema(enumeration = {"ndjson", "csv"}))
                    @RestQuery
                    String format) {
        var question = asking.question(clock.instant());
        var chosen =
                one("format", format == null ? "NDJSON" : format.toUpperCase(Locale.ROOT), FactExport.Format.values());
        var tenant = Callers.tenantOf(caller);
        StreamingOutput facts = out -> {
            try (var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
                export.write(tenant, question, chosen, writer);
            }
        };
        return Response.ok(facts)
                .header(HttpHeaders.CONTENT_TYPE, chosen.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"facts." + chosen.name().toLowerCase(Locale.ROOT) + "\"")
                .build();
    }

    @GET
    @Path("definitions")
    @RolesAllowed({Callers.RECRUITER, Callers.AUDITOR, Callers.ADMIN})
    @Operation(
            summary = "What does each metric say?",
            description = "Formula, denominator, exclusions, the fewest it takes, and what others were measured at.")
    public List<Definition> definitions() {
        return Arrays.stream(Metric.values()).map(Definition::of).toList();
    }

    private static Behind.Place place(String after) {
        return after == null
                ? Behind.Place.FIRST
                : Behind.Place.read(after)
                        .orElseThrow(() -> new BrokenRulesException(List.of(new BrokenRule(
                                "after", "'next' of the page before", "send it as it came, or leave it out"))));
    }

    private static <E extends Enum<E>> E one(String name, String told, E[] values) {
        return Asking.named(told, values)
                .orElseThrow(() -> new BrokenRulesException(List.of(Asking.oneOf(name, values, "send one of them"))));
    }
}
