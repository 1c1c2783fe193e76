package io.hearback.message.api;

import io.hearback.contract.NoticeKind;
import io.hearback.contract.NoticeState;
import io.hearback.contract.OutcomeRecorded;
import io.hearback.message.house.Houses;
import io.hearback.message.notice.Draft;
import io.hearback.message.notice.NoticeWriter;
import io.hearback.message.recipient.Recipient;
import io.hearback.message.respect.Verdict;
import io.hearback.message.tenant.Callers;
import io.hearback.message.tenant.TenantId;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Tells intake-service which notices an outcome would lead to. Keeps nothing, logs nothing, and sends nothing. */
@Path("/internal/v1/notices:forecast")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Callers.SERVICE)
@RunOnVirtualThread
@Tag(name = "Between services")
public class ForecastResource {

    private static final int MOST = 500;

    /** @param outcome as if it were on record */
    public record Case(
            @NotNull OutcomeRecorded outcome, @NotNull Recipient recipient) {}

    public record Cases(@NotNull @Size(max = MOST) List<@Valid @NotNull Case> cases) {}

    /**
     * A notice that would be.
     *
     * @param cause why it would be held for a person; null if it would leave by itself
     * @param sendAt not before this
     * @param verdict of the respect check; null where the words are still missing
     */
    public record ForecastNotice(
            NoticeKind kind,
            NoticeState state,
            String cause,
            String language,
            Instant sendAt,
            Verdict verdict,
            Integer score) {

        static ForecastNotice of(Draft draft) {
            var notice = draft.notice();
            return new ForecastNotice(
                    notice.occasion().kind(),
                    notice.life().state(),
                    notice.life().cause(),
                    notice.wording().language(),
                    notice.life().sendAt(),
                    notice.edition().verdict(),
                    notice.edition().score());
        }
    }

    /** @param forecasts those of each case, in the order of the cases; none for one that could not be written */
    public record Forecasts(List<List<ForecastNotice>> forecasts) {}

    private final NoticeWriter writer;
    private final Houses houses;
    private final Clock clock;

    ForecastResource(NoticeWriter writer, Houses houses, Clock clock) {
        this.writer = writer;
        this.houses = houses;
        this.clock = clock;
    }

    @POST
    @Operation(summary = "The notices that outcomes would lead to")
    public Forecasts forecast(@Valid @NotNull Cases told) {
        return new Forecasts(told.cases().stream().map(this::forecast).toList());
    }

    private List<ForecastNotice> forecast(Case told) {
        try {
            var house = houses.of(new TenantId(told.outcome().tenantId()));
            return writer.write(told.outcome(), told.recipient(), house, clock.instant()).stream()
                    .map(ForecastNotice::of)
                    .toList();
        } catch (IllegalArgumentException | NullPointerException e) { // as in Reception: it could not be written to
            return List.of();
        }
    }
}
