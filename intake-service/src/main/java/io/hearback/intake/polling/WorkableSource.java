package io.hearback.intake.polling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.hearback.contract.OutcomeKind;
import io.hearback.intake.connection.Connection;
import io.hearback.intake.connection.Vendor;
import io.hearback.intake.outcome.Intake;
import io.hearback.intake.report.Violation;
import io.hearback.intake.webhook.UnfitDeliveryException;
import io.hearback.intake.webhook.VendorJson;
import io.hearback.intake.webhook.lookup.Question;
import io.hearback.intake.webhook.lookup.VendorApi;
import jakarta.enterprise.context.ApplicationScoped;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Workable, whose documentation does not say that a disqualification alone fires an event.
 * {@code GET /spi/v3/candidates?updated_after=…} lists candidates, the oldest first; {@code paging.next} is the address of the
 * next page, of which only {@code since_id} is taken, as an address from outside is not to be followed with our token. The
 * list does not have {@code disqualified_at}, so each disqualified candidate is read once more
 * (workable.readme.io/docs/whats-new-in-v3, /reference/job-candidates-index, /reference/job-candidates-show; fields as in
 * Nango's integration-templates).
 *
 * <p>What is found takes the form of the webhook, so the vendor's {@code Ats} reads both, and knows both by
 * {@code disqualified_at}.
 */
@ApplicationScoped
class WorkableSource implements Source {

    private static final String PAGE_SIZE = "100";
    private static final Pattern SINCE_ID = Pattern.compile("(?:^|&)since_id=([A-Za-z0-9_-]{1,64})(?:&|$)");

    private final VendorApi api;
    private final Intake intake;

    WorkableSource(VendorApi api, Intake intake) {
        this.api = api;
        this.intake = intake;
    }

    @Override
    public Vendor vendor() {
        return Vendor.WORKABLE;
    }

    @Override
    public Page read(Connection connection, Instant since, String page) throws UnfitDeliveryException {
        var question = Question.of("spi", "v3", "candidates")
                .with("updated_after", since.toString())
                .with("limit", PAGE_SIZE);
        var answer = api.ask(connection, page == null ? question : question.with("since_id", page));
        var ended = ended(connection, answer);
        var found = new ArrayList<byte[]>();
        for (var candidate : answer.list("candidates")) {
            if (candidate.isTrue("disqualified")) {
                whole(connection, candidate).map(WorkableSource::asEvent).ifPresent(found::add);
            } else if (ended.contains(candidate.text("id"))) {
                found.add(asEvent(candidate));
            }
        }
        return new Page(found, next(answer));
    }

    /** Of all that is alive, only what was thought to have ended is news. */
    private Set<String> ended(Connection connection, VendorJson answer) {
        var alive = answer.list("candidates").stream()
                .filter(candidate -> !candidate.isTrue("disqualified"))
                .map(candidate -> candidate.text("id"))
                .filter(Objects::nonNull)
                .toList();
        return intake.lastOutcomes(connection.tenant(), alive).entrySet().stream()
                .filter(last -> last.getValue() != OutcomeKind.REINSTATED)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** @return empty if the candidate was deleted since the list was made */
    private Optional<VendorJson> whole(Connection connection, VendorJson listed) throws UnfitDeliveryException {
        var id = listed.needText("id");
        try {
            return Optional.of(api.ask(connection, Question.of("spi", "v3", "candidates", id))
                    .at("candidate"));
        } catch (UnfitDeliveryException e) {
            return Optional.empty();
        }
    }

    private static byte[] asEvent(VendorJson candidate) {
        JsonNode changedAt = candidate.node().path("updated_at");
        var event = JsonNodeFactory.instance.objectNode();
        event.put("event_type", "candidate_moved");
        event.set("data", candidate.node());
        if (changedAt.isTextual()) {
            event.set("fired_at", changedAt);
        }
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String next(VendorJson answer) throws UnfitDeliveryException {
        var next = answer.at("paging").text("next");
        if (next == null) {
            return null;
        }
        try {
            var sinceId = SINCE_ID.matcher(String.valueOf(URI.create(next).getRawQuery()));
            if (sinceId.find()) {
                return sinceId.group(1);
            }
        } catch (IllegalArgumentException e) {
            // told below
        }
        throw new UnfitDeliveryException(new Violation("answer.paging.next", "has no since_id", null));
    }
}
