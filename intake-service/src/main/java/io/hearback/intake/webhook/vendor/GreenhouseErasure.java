package io.hearback.intake.webhook.vendor;

import io.hearback.intake.report.Violation;
import io.hearback.intake.webhook.News;
import io.hearback.intake.webhook.UnfitDeliveryException;
import io.hearback.intake.webhook.VendorJson;

import java.util.List;

/** What Greenhouse means when it says that a candidate is no more (its documentation, webhooks, "Candidate events"). */
final class GreenhouseErasure {

    private GreenhouseErasure() {}

    /** An organisation chooses what becomes anonymous: as long as somebody can be named and reached, they are not. */
    static List<News> anonymized(VendorJson payload) throws UnfitDeliveryException {
        var fields = texts(payload, "anonymized_fields");
        return fields.contains("full_name") || fields.contains("email_addresses")
                ? List.of(News.Erased.candidate(payload.needText("candidate_id")))
                : List.of();
    }

    /**
     * Who is merged into another is told of as deleted, too, and goes on there with their applications. So only those that are
     * said to be gone as well count; without a word on that, nobody can tell which it was.
     */
    static List<News> deleted(VendorJson person) throws UnfitDeliveryException {
        return texts(person, "deleted_application_ids").stream()
                .<News>map(News.Erased::application)
                .toList();
    }

    private static List<String> texts(VendorJson part, String name) throws UnfitDeliveryException {
        if (!part.at(name).node().isArray()) {
            throw new UnfitDeliveryException(new Violation(part.path(name), "is not a list", null));
        }
        return part.list(name).stream().map(each -> each.node().asText()).toList();
    }
}
