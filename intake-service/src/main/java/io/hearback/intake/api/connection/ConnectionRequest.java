package io.hearback.intake.api.connection;

import io.hearback.contract.Stage;
import io.hearback.intake.connection.Connection;
import io.hearback.intake.connection.Settings;
import io.hearback.intake.connection.StageMap;
import io.hearback.intake.connection.Vendor;
import io.hearback.intake.report.EmailAddress;
import io.hearback.intake.report.KnownCountry;
import io.hearback.intake.report.KnownTimeZone;
import io.hearback.intake.report.LanguageTag;
import io.hearback.intake.report.Line;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.net.URI;
import java.util.Map;

/** What an organisation says about a connection. */
@Schema(name = "Connection", description = "An applicant tracking system, and all that it does not say itself")
public record ConnectionRequest(
        @NotNull(
                message =
                        "is missing; send the system's vendor, or STANDARD_WEBHOOKS or CLOUDEVENTS for one of your own")
        @Schema(description = "Cannot be changed later")
        Vendor vendor,

        @Line(max = 100)
        @NotNull(message = "is missing; send a name that your team knows it by")
        @Schema(maxLength = 100, examples = "Greenhouse, France")
        String name,

        @Valid @NotNull(message = "is missing; send who signs the notices: name and email")
        Recruiter recruiter,

        @LanguageTag @Schema(description = "Language of the notices, a BCP 47 tag", maxLength = 35, examples = "fr")
        String language,

        @KnownTimeZone @Schema(description = "Candidates' time zone, an IANA name", examples = "Europe/Paris")
        String timeZone,

        @KnownCountry
        @Schema(
                description = "Whose law the jobs fall under, ISO 3166-1 alpha-2",
                minLength = 2,
                maxLength = 2,
                examples = "FR")
        String country,

        @Size(max = 500, message = "must have at most 500 names; leave out those that are no longer in use")
        @Schema(
                description = "The system's names of stages, and what they mean; case makes no difference",
                examples = "{\"Phone screen\": \"SCREENING\"}")
        Map<@Line(max = 200) String, @NotNull(message = "is null; leave the name out") Stage> stages,

        @NotNull(message = "is missing; send the stage that a name not in stages means")
        @Schema(description = "For names that are not in stages")
        Stage defaultStage,

        @Size(max = 500, message = "must have at most 500 characters; shorten it")
        @Schema(
                description = "Where the system's API is, if not at the vendor's usual address; public, and with https",
                maxLength = 500,
                examples = "https://api.eu.lever.co/v1")
        String apiUrl,

        @Pattern(
                regexp = "[\\x21-\\x7E]{1,4000}",
                message = "must be 1 to 4000 printable ASCII characters without spaces; copy it from the vendor's page")
        @Schema(
                description = "To ask the system's API. Never shown again; left out, it stays as it was",
                maxLength = 4000,
                writeOnly = true)
        String apiToken,

        @Schema(description = "Whether webhooks are taken", defaultValue = "true")
        Boolean active) {

    @Schema(name = "ConnectionRecruiter")
    public record Recruiter(
            @Line(max = 200)
            @NotNull(message = "is missing; send the name of the person who signs")
            @Schema(maxLength = 200, examples = "Léa Bernard")
            String name,

            @Line(max = 200) @Schema(maxLength = 200, examples = "Talent partner")
            String title,

            @EmailAddress
            @NotNull(message = "is missing; send the address that candidates' replies go to")
            @Schema(maxLength = 254, examples = "lea.bernard@acme.example")
            String email) {}

    Settings settings(URI checkedApiUrl) {
        return new Settings(
                name,
                new Connection.Signer(recruiter.name(), recruiter.title(), recruiter.email()),
                new Connection.Defaults(language, timeZone, country),
                new StageMap(stages == null ? Map.of() : stages, defaultStage),
                checkedApiUrl,
                apiToken,
                active == null || active);
    }

    /** Without the token, which would end in a log. */
    @Override
    public String toString() {
        return "ConnectionRequest[" + vendor + "]";
    }
}
