package io.hearback.intake.api.tenant;

import io.hearback.intake.api.problem.ProblemKind;
import io.hearback.intake.key.KeyRequest;
import io.hearback.intake.key.Scope;
import io.hearback.intake.report.Line;
import io.hearback.intake.report.Violation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** A key that somebody wants. */
@Schema(name = "NewApiKey")
public record KeyBody(
        @NotNull(message = "is missing; say what the key is for") @Line(max = 100) @Schema(examples = "Nightly export")
        String name,

        @NotNull(message = "is missing; send what the key is to open: admin, recruiter, auditor")
        @Size(min = 1, max = 3, message = "must hold 1 to 3 of admin, recruiter, auditor")
        List<@NotNull(message = "is null; leave it out") Scope> scopes,

        @Schema(description = "When the key ends by itself; in a year if left out, in five at the latest")
        Instant expiresAt) {

    private static final int USUAL_YEARS = 1;
    private static final int LONGEST_YEARS = 5;

    KeyRequest wanted(Instant now) {
        var end = expiresAt == null ? years(now, USUAL_YEARS) : expiresAt;
        if (!end.isAfter(now) || end.isAfter(years(now, LONGEST_YEARS))) {
            throw ProblemKind.RULE_BROKEN.with(
                    new Violation("expiresAt", "must be within the next five years", "leave it out for a year"));
        }
        return new KeyRequest(name, Set.copyOf(scopes), end);
    }

    private static Instant years(Instant now, int years) {
        return now.atOffset(ZoneOffset.UTC).plusYears(years).toInstant();
    }
}
