package io.hearback.intake.console;

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
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.core.MultivaluedMap;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A connection to an applicant tracking system, as an admin filled the form in. The rules are the API's.
 *
 * @param vendor null if none was chosen
 * @param stages a line for each name in the system, {@code Phone screen = SCREENING}
 * @param otherwise what a name that is not in these lines means
 * @param apiToken null to leave it as it is
 */
public record ConnectionForm(
        @NotNull Vendor vendor,
        @NotNull @Line(max = 100) String name,
        @NotNull @Line(max = 200) String signer,
        @Line(max = 200) String title,
        @NotNull @EmailAddress String email,
        @LanguageTag String language,
        @KnownTimeZone String zone,
        @KnownCountry String country,
        @NotNull Stage otherwise,
        @NotNull @Size(max = 20_000) String stages,
        @Size(max = 500) @Pattern(regexp = "[\\x21-\\x7E]*") String apiUrl,
        @Pattern(regexp = "[\\x21-\\x7E]{1,4000}") String apiToken,
        boolean active) {

    static final ConnectionForm EMPTY =
            new ConnectionForm(null, null, null, null, null, null, null, null, Stage.APPLICATION, "", null, null, true);

    static ConnectionForm of(Connection connection) {
        var signer = connection.signer();
        var defaults = connection.defaults();
        return new ConnectionForm(
                connection.vendor(),
                connection.name(),
                signer.name(),
                signer.title(),
                signer.email(),
                defaults.language(),
                defaults.timeZone(),
                defaults.country(),
                connection.stages().otherwise(),
                lines(connection.stages().byName()),
                connection
                        .apiAccess()
                        .flatMap(api -> Optional.ofNullable(api.baseUrl()))
                        .map(URI::toString)
                        .orElse(null),
                null,
                connection.active());
    }

    /** @param vendor of a connection that there is; null to take it from the form */
    static ConnectionForm of(MultivaluedMap<String, String> typed, Vendor vendor) {
        return new ConnectionForm(
                vendor == null ? one(Vendor.values(), typed.getFirst("vendor")) : vendor,
                text(typed, "name"),
                text(typed, "signer"),
                text(typed, "title"),
                text(typed, "email"),
                text(typed, "language"),
                text(typed, "zone"),
                text(typed, "country"),
                one(Stage.values(), typed.getFirst("otherwise")),
                Optional.ofNullable(typed.getFirst("stages")).orElse(""),
                text(typed, "apiUrl"),
                text(typed, "apiToken"),
                typed.containsKey("active"));
    }

    /** Whether each line of {@link #stages} is a name and a stage there is. */
    @AssertTrue
    public boolean isStagesReadable() {
        return stages == null
                || stages.lines().filter(line -> !line.isBlank()).allMatch(line -> {
                    var at = line.lastIndexOf('=');
                    return at > 0
                            && !line.substring(0, at).isBlank()
                            && at <= 200
                            && one(Stage.values(), line.substring(at + 1)) != null;
                });
    }

    /** For a form in which {@link ConnectionFlaws} found none. */
    Settings settings() {
        return new Settings(
                name,
                new Connection.Signer(signer, title, email),
                new Connection.Defaults(language, zone, country),
                new StageMap(byName(), otherwise),
                apiUrl == null ? null : URI.create(apiUrl),
                apiToken,
                active);
    }

    /** Without the token, which would end in a log. */
    @Override
    public String toString() {
        return "ConnectionForm[" + vendor + "]";
    }

    private Map<String, Stage> byName() {
        return stages.lines()
                .filter(line -> !line.isBlank())
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.lastIndexOf('=')).strip(),
                        line -> one(Stage.values(), line.substring(line.lastIndexOf('=') + 1)),
                        (first, again) -> again));
    }

    private static String lines(Map<String, Stage> stages) {
        return new TreeMap<>(stages)
                .entrySet().stream()
                        .map(stage -> stage.getKey() + " = " + stage.getValue())
                        .collect(Collectors.joining("\n"));
    }

    private static <E extends Enum<E>> E one(E[] known, String name) {
        return Stream.of(known)
                .filter(each -> name != null && each.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElse(null);
    }

    private static String text(MultivaluedMap<String, String> typed, String field) {
        return SettingsForm.text(typed, field).orElse(null);
    }
}
