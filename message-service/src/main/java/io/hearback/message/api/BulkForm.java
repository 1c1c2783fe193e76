package io.hearback.message.api;

import io.hearback.contract.ReasonCode;
import io.hearback.message.bulk.Bulk;
import io.hearback.message.bulk.Filter;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Which notices are to be decided about, and how.
 *
 * @param kind APPROVE or RECALL
 * @param filter of the notices to candidates: those to which all that is given applies
 */
public record BulkForm(String kind, Selection filter) {

    private static final int MOST_NOTICES = 500;
    private static final int LONGEST = 200;

    /**
     * @param batchId of an import, as intake-service answers it
     * @param jobTitle as it stands in the notice
     * @param cause a code that held notices are held for
     * @param decidedFrom not before, ISO 8601, as is writtenFrom
     * @param decidedTo before, ISO 8601, as is writtenTo
     * @param writtenFrom when the notice was written, seconds after its outcome was recorded
     * @param notices these and no others, at most 500 ids
     */
    public record Selection(
            String batchId,
            String jobTitle,
            String reason,
            String language,
            String cause,
            String decidedFrom,
            String decidedTo,
            String writtenFrom,
            String writtenTo,
            List<String> notices) {}

    Bulk.Kind kind(Form form) {
        var fix = "choose APPROVE or RECALL";
        return form.oneOf("kind", form.required("kind", kind, fix), List.of(Bulk.Kind.APPROVE, Bulk.Kind.RECALL));
    }

    Filter filter(Form form) {
        var all = filter == null ? new Selection(null, null, null, null, null, null, null, null, null, null) : filter;
        return new Filter(
                id(form, "filter.batchId", all.batchId()),
                form.atMost(LONGEST, "filter.jobTitle", all.jobTitle()),
                form.oneOf("filter.reason", all.reason(), ReasonCode.class),
                form.atMost(LONGEST, "filter.language", all.language()),
                form.atMost(LONGEST, "filter.cause", all.cause()),
                time(form, "filter.decidedFrom", all.decidedFrom()),
                time(form, "filter.decidedTo", all.decidedTo()),
                time(form, "filter.writtenFrom", all.writtenFrom()),
                time(form, "filter.writtenTo", all.writtenTo()),
                notices(form, all.notices()));
    }

    private static List<UUID> notices(Form form, List<String> ids) {
        if (ids == null) {
            return null;
        }
        if (ids.isEmpty() || ids.size() > MOST_NOTICES) {
            form.refuse("filter.notices", "must be 1 to " + MOST_NOTICES + " ids", "leave it out, or name a filter");
            return null;
        }
        return IntStream.range(0, ids.size())
                .mapToObj(i -> id(form, "filter.notices[" + i + "]", ids.get(i) == null ? "" : ids.get(i)))
                .filter(id -> id != null)
                .toList();
    }

    private static UUID id(Form form, String field, String value) {
        try {
            return value == null ? null : UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            form.refuse(field, "must be an id", "take it from an answer of ours");
            return null;
        }
    }

    private static Instant time(Form form, String field, String value) {
        try {
            return value == null ? null : Instant.parse(value);
        } catch (DateTimeException e) {
            form.refuse(field, "must be a time", "write it as 2027-03-31T08:00:00Z (ISO 8601)");
            return null;
        }
    }
}
