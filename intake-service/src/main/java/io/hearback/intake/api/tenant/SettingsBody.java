package io.hearback.intake.api.tenant;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.hearback.contract.DigestRhythm;
import io.hearback.contract.Stage;
import io.hearback.intake.api.problem.ProblemKind;
import io.hearback.intake.report.KnownCountry;
import io.hearback.intake.report.KnownTimeZone;
import io.hearback.intake.report.LanguageTag;
import io.hearback.intake.report.Line;
import io.hearback.intake.report.Violation;
import io.hearback.intake.setting.Brand;
import io.hearback.intake.setting.Languages;
import io.hearback.intake.setting.Promises;
import io.hearback.intake.setting.Retention;
import io.hearback.intake.setting.Settings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An organisation's settings in JSON. What is left out in a request gets the value that is usual, in the country if it has one. */
@Schema(name = "Settings")
public record SettingsBody(
        @Valid @NotNull(message = "is missing; send at least its name")
        BrandBody brand,

        @Valid LanguagesBody languages,

        @KnownTimeZone @Schema(description = "For candidates whose own is not known", examples = "Europe/Paris")
        String timeZone,

        @KnownCountry @Schema(description = "Whose law holds, ISO 3166-1 alpha-2", examples = "FR")
        String country,

        @Schema(
                description = "Within how many days of each stage a candidate hears back",
                examples = "{\"INTERVIEW\": 14}")
        Map<
                        Stage,
                        @NotNull(message = "is null; leave the stage out to promise nothing")
                        @Min(value = 1, message = "must be 1 to 365 days; leave the stage out to promise nothing")
                        @Max(
                                value = Promises.LONGEST,
                                message = "must be 1 to 365 days; leave the stage out to promise nothing")
                        Integer>
                promises,

        @Min(value = 1, message = "must be 1 to 120 months; leave it out for what is usual")
        @Max(value = Retention.LONGEST_MONTHS, message = "must be 1 to 120 months; leave it out for what is usual")
        @Schema(
                description =
                        "How long what is about a candidate is kept after the last outcome or, where none came or the application went on after it, after the last stage event. Then it is erased in all services, unless a legal hold stands.")
        Integer retentionMonths,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                implementation = String.class,
                description = "In which several outcomes of one person become one notice; PT0S for never",
                examples = "PT4H")
        Duration gatheringWindow,

        @Valid SendingBody sending,

        @Pattern(regexp = "WEEKLY|MONTHLY", message = "must be WEEKLY or MONTHLY; leave it out for never")
        @Schema(
                description =
                        "How often the contact of your promise policy gets your process in numbers by mail. Left out: never.",
                enumeration = {"WEEKLY", "MONTHLY"})
        String digest,

        @Schema(
                description =
                        "Whether a candidate with an offer (a stage event OFFER_MADE) gets a link to a page to weigh it",
                defaultValue = "false")
        Boolean offerGuide,

        @Schema(
                description = "Whether the contact of your promise policy gets a mail, on the morning of a working day,"
                        + " when answers to candidates' questions come due by the end of the next one, or are late."
                        + " Each question is counted in two such mails at most.",
                defaultValue = "false",
                examples = "true")
        Boolean requestReminder) {

    @Schema(name = "Brand")
    public record BrandBody(
            @NotNull(message = "is missing; send the name that candidates read") @Line(max = 100)
            String name,

            @Pattern(regexp = "#[0-9a-f]{6}", message = "must be a colour; send one as #0b6e4f, in lower case")
            String accentColour,

            @Size(max = 500, message = "must have at most 500 characters; shorten it")
            String logoUrl) {}

    @Schema(name = "Languages")
    public record LanguagesBody(
            @NotNull(message = "is missing; send the language for candidates whose own is not offered") @LanguageTag
            String standard,

            @Size(min = 1, max = 50, message = "must hold 1 to 50 languages, or be left out to offer one")
            List<@NotNull(message = "is null; leave it out") @LanguageTag String> offered) {}

    static SettingsBody of(Settings settings) {
        var brand = settings.brand();
        return new SettingsBody(
                new BrandBody(
                        brand.name(),
                        brand.accentColour(),
                        Optional.ofNullable(brand.logoUrl()).map(URI::toString).orElse(null)),
                new LanguagesBody(
                        settings.languages().standard(), settings.languages().offered()),
                settings.timeZone().getId(),
                settings.country(),
                settings.promises().days(),
                settings.retentionMonths(),
                settings.gatheringWindow(),
                SendingBody.of(settings.sending()),
                settings.digest() == null ? null : settings.digest().name(),
                settings.offerGuide(),
                settings.requestReminder());
    }

    /** To be asked once the rules of each field are known to hold; the rules between them, and what is left, are checked here. */
    Settings settings() {
        var usual = Settings.of(brand.name());
        return new Settings(
                new Brand(brand.name(), brand.accentColour(), logo()),
                languages == null ? usual.languages() : offered(),
                timeZone == null ? usual.timeZone() : ZoneId.of(timeZone),
                country,
                promises == null ? usual.promises() : new Promises(promises),
                retentionMonths == null ? Retention.monthsIn(country) : retention(),
                gatheringWindow == null ? usual.gatheringWindow() : window(),
                sending == null ? usual.sending() : sending.hours(country),
                digest == null ? null : DigestRhythm.valueOf(digest),
                offerGuide == null ? usual.offerGuide() : offerGuide,
                requestReminder == null ? usual.requestReminder() : requestReminder);
    }

    private URI logo() {
        if (brand.logoUrl() == null) {
            return null;
        }
        try {
            var url = URI.create(brand.logoUrl());
            if (Brand.isPublic(url)) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            // Told below, without its words: they quote what was sent.
        }
        throw broken("brand.logoUrl", "must be an https address that anybody may open", "leave out name and password");
    }

    private Languages offered() {
        var offered = languages.offered() == null ? List.of(languages.standard()) : languages.offered();
        if (!offered.contains(languages.standard())) {
            throw broken("languages.standard", "must be one of the languages offered", "add it to languages.offered");
        }
        return new Languages(languages.standard(), offered);
    }

    private int retention() {
        var least = Retention.leastMonthsIn(country);
        var most = Retention.mostMonthsIn(country);
        if (retentionMonths < least || retentionMonths > most) {
            throw broken(
                    "retentionMonths",
                    "must be " + least + " to " + most + " in " + country + ", as its law asks for",
                    "send " + Math.clamp(retentionMonths, least, most) + ", or leave it out");
        }
        return retentionMonths;
    }

    private Duration window() {
        if (gatheringWindow.isNegative() || gatheringWindow.compareTo(Settings.LONGEST_WINDOW) > 0) {
            throw broken("gatheringWindow", "must be PT0S to PT72H", "send PT4H, for example");
        }
        return gatheringWindow;
    }

    private static RuntimeException broken(String field, String rule, String fix) {
        return ProblemKind.RULE_BROKEN.with(new Violation(field, rule, fix));
    }
}
