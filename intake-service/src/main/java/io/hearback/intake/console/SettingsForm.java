package io.hearback.intake.console;

import io.hearback.contract.DigestRhythm;
import io.hearback.contract.Stage;
import io.hearback.intake.report.KnownCountry;
import io.hearback.intake.report.KnownTimeZone;
import io.hearback.intake.report.LanguageTag;
import io.hearback.intake.report.Line;
import io.hearback.intake.setting.Brand;
import io.hearback.intake.setting.Languages;
import io.hearback.intake.setting.Promises;
import io.hearback.intake.setting.Retention;
import io.hearback.intake.setting.Settings;
import io.hearback.intake.setting.Tenant;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.core.MultivaluedMap;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An organisation's settings, as an admin filled the form in. The rules are the API's.
 *
 * @param version the one whose settings the page showed
 * @param colour, logo and country are null where nothing was typed
 * @param promises days by stage, empty for none
 * @param retention months
 * @param window minutes
 * @param digest of {@link DigestRhythm}, empty for never
 * @param sending has flaws of its own
 */
public record SettingsForm(
        long version,
        @NotNull @Line(max = 100) String name,
        @Pattern(regexp = "#[0-9a-f]{6}") String colour,
        @Size(max = 500) String logo,
        @NotNull @LanguageTag String standard,
        @NotEmpty @Size(max = 50) List<@LanguageTag String> offered,
        @NotNull @KnownTimeZone String zone,
        @KnownCountry String country,
        Map<Stage, String> promises,
        String retention,
        String window,
        String digest,
        SendingForm sending,
        boolean offerGuide,
        boolean requestReminder) {

    static SettingsForm of(Tenant tenant) {
        var settings = tenant.settings();
        var promises = new EnumMap<Stage, String>(Stage.class);
        settings.promises().days().forEach((stage, days) -> promises.put(stage, days.toString()));
        return new SettingsForm(
                tenant.version(),
                settings.brand().name(),
                settings.brand().accentColour(),
                Optional.ofNullable(settings.brand().logoUrl())
                        .map(URI::toString)
                        .orElse(null),
                settings.languages().standard(),
                settings.languages().offered(),
                settings.timeZone().getId(),
                settings.country(),
                promises,
                String.valueOf(settings.retentionMonths()),
                String.valueOf(settings.gatheringWindow().toMinutes()),
                settings.digest() == null ? "" : settings.digest().name(),
                SendingForm.of(settings.sending()),
                settings.offerGuide(),
                settings.requestReminder());
    }

    static SettingsForm of(MultivaluedMap<String, String> typed) {
        var promises = new EnumMap<Stage, String>(Stage.class);
        for (var stage : Stage.values()) {
            promises.put(stage, text(typed, stage.name()).orElse(""));
        }
        return new SettingsForm(
                text(typed, "version")
                        .filter(it -> it.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .orElse(0L),
                text(typed, "name").orElse(""),
                text(typed, "colour").orElse(null),
                text(typed, "logo").orElse(null),
                text(typed, "standard").orElse(""),
                Arrays.stream(text(typed, "offered").orElse("").split("[,\\s]+"))
                        .filter(tag -> !tag.isEmpty())
                        .toList(),
                text(typed, "zone").orElse(""),
                text(typed, "country").orElse(null),
                promises,
                text(typed, "retention").orElse(""),
                text(typed, "window").orElse(""),
                text(typed, "digest").orElse(""),
                SendingForm.of(typed),
                typed.containsKey("offerGuide"),
                typed.containsKey("requestReminder"));
    }

    static Optional<String> text(MultivaluedMap<String, String> typed, String field) {
        return Optional.ofNullable(typed.getFirst(field)).map(String::strip).filter(it -> !it.isEmpty());
    }

    SettingsForm at(long newer) {
        return new SettingsForm(
                newer,
                name,
                colour,
                logo,
                standard,
                offered,
                zone,
                country,
                promises,
                retention,
                window,
                digest,
                sending,
                offerGuide,
                requestReminder);
    }

    /** To be asked once no rule is broken. */
    Settings settings() {
        var days = new EnumMap<Stage, Integer>(Stage.class);
        promises.forEach((stage, typed) -> {
            if (!typed.isEmpty()) {
                days.put(stage, Integer.valueOf(typed));
            }
        });
        return new Settings(
                new Brand(name, colour, logo == null ? null : URI.create(logo)),
                new Languages(standard, offered),
                ZoneId.of(zone),
                country,
                new Promises(days),
                Integer.parseInt(retention),
                Duration.ofMinutes(Integer.parseInt(window)),
                sending.hours(),
                digest.isEmpty() ? null : DigestRhythm.valueOf(digest),
                offerGuide,
                requestReminder);
    }

    @AssertTrue
    public boolean isLogoPublic() {
        try {
            return logo == null || Brand.isPublic(URI.create(logo));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @AssertTrue
    public boolean isStandardOffered() {
        return offered.contains(standard);
    }

    @AssertTrue
    public boolean isPromisesPossible() {
        return promises.values().stream().allMatch(typed -> typed.isEmpty() || isOneOf(typed, 1, Promises.LONGEST));
    }

    @AssertTrue
    public boolean isRetentionPossible() {
        return isOneOf(retention, Retention.leastMonthsIn(country), Retention.mostMonthsIn(country));
    }

    @AssertTrue
    public boolean isWindowPossible() {
        return isOneOf(window, 0, Math.toIntExact(Settings.LONGEST_WINDOW.toMinutes()));
    }

    @AssertTrue
    public boolean isDigestKnown() {
        return digest.isEmpty()
                || Arrays.stream(DigestRhythm.values())
                        .anyMatch(rhythm -> rhythm.name().equals(digest));
    }

    @AssertTrue
    public boolean isSubdivisionOfCountry() {
        return country != null || sending.subdivision() == null;
    }

    static boolean isOneOf(String typed, int least, int most) {
        return typed.matches("\\d{1,5}") && Integer.parseInt(typed) >= least && Integer.parseInt(typed) <= most;
    }

    public String languages() {
        return String.join(", ", offered);
    }

    public String promise(Stage stage) {
        return promises.getOrDefault(stage, "");
    }
}
