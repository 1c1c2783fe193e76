package io.hearback.intake.polling;

import io.hearback.contract.OutcomeKind;
import io.hearback.intake.connection.Connection;
import io.hearback.intake.connection.Vendor;
import io.hearback.intake.outcome.Intake;
import io.hearback.intake.webhook.UnfitDeliveryException;
import io.hearback.intake.webhook.VendorJson;
import io.hearback.intake.webhook.lookup.Question;
import io.hearback.intake.webhook.lookup.VendorApi;
import jakarta.enterprise.context.ApplicationScoped;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Gupy, which sends no event for a refusal. {@code GET /api/v2/applications} with {@code pageToken} and
 * {@code nextPageToken} (developers.gupy.io/v2.0/reference; developers.gupy.io/docs/listing-applications for the meaning of the
 * fields). Not verified against Gupy: that this list takes {@code updatedAfter} without a {@code jobId}, as its sibling
 * {@code /api/v2/candidates} does by developers.gupy.io/changelog. If it does not, the connection's polling shows STATUS_400.
 */
@ApplicationScoped
class GupySource implements Source {

    private static final Set<String> ENDED = Set.of("reproved", "give_up", "hired");

    private final VendorApi api;
    private final Intake intake;

    GupySource(VendorApi api, Intake intake) {
        this.api = api;
        this.intake = intake;
    }

    @Override
    public Vendor vendor() {
        return Vendor.GUPY;
    }

    @Override
    public Page read(Connection connection, Instant since, String page) throws UnfitDeliveryException {
        var question = Question.of("api", "v2", "applications")
                .with("updatedAfter", since.toString())
                .with("fields", "all");
        var answer = api.ask(connection, page == null ? question : question.with("pageToken", page));
        var applications = answer.list("results");
        var last = intake.lastOutcomes(connection.tenant(), references(applications));
        var found = applications.stream()
                .filter(application -> ENDED.contains(application.text("status"))
                        || last.getOrDefault(application.text("id"), OutcomeKind.REINSTATED) != OutcomeKind.REINSTATED)
                .map(application -> application.node().toString().getBytes(StandardCharsets.UTF_8))
                .toList();
        return new Page(found, answer.text("nextPageToken"));
    }

    private static List<String> references(List<VendorJson> applications) {
        return applications.stream()
                .map(application -> application.text("id"))
                .filter(Objects::nonNull)
                .toList();
    }
}
