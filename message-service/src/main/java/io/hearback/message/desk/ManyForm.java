package io.hearback.message.desk;

import io.hearback.contract.ReasonCode;
import io.hearback.message.bulk.Filter;
import jakarta.ws.rs.core.MultivaluedMap;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which notices somebody wants to decide about, as it is filled in; days and times are UTC's, as on all pages of the desk.
 *
 * @param decidedFrom a day, as is decidedTo, which is the last one
 * @param writtenFrom a time to the minute, as is writtenTo, which is the first that is too late
 * @param notices ids that were ticked; none for all to which the rest applies
 * @param flaws the fields that cannot be read
 */
public record ManyForm(
        String batch,
        String jobTitle,
        String reason,
        String language,
        String cause,
        String decidedFrom,
        String decidedTo,
        String writtenFrom,
        String writtenTo,
        List<String> notices,
        Set<String> flaws) {

    static ManyForm of(MultivaluedMap<String, String> said) {
        var form = new ManyForm(
                one(said, "batch"),
                one(said, "jobTitle"),
                one(said, "reason"),
                one(said, "language"),
                one(said, "cause"),
                one(said, "decidedFrom"),
                one(said, "decidedTo"),
                one(said, "writtenFrom"),
                one(said, "writtenTo"),
                said.getOrDefault("notice", List.of()),
                new TreeSet<>());
        form.filter();
        return form;
    }

    private static String one(MultivaluedMap<String, String> said, String field) {
        var value = said.getFirst(field);
        return value == null ? "" : value.strip();
    }

    boolean isGood() {
        return flaws.isEmpty();
    }

    public boolean flawed(String field) {
        return flaws.contains(field);
    }

    /** Notes what cannot be read, and leaves it out. */
    Filter filter() {
        return new Filter(
                id("batch", batch),
                said(jobTitle),
                code(reason),
                said(language),
                said(cause),
                day("decidedFrom", decidedFrom, 0),
                day("decidedTo", decidedTo, 1),
                minute("writtenFrom", writtenFrom),
                minute("writtenTo", writtenTo),
                notices.stream()
                        .map(notice -> id("notice", notice))
                        .filter(id -> id != null)
                        .toList());
    }

    private static String said(String value) {
        return value.isEmpty() ? null : value;
    }

    private ReasonCode code(String value) {
        return Stream.of(ReasonCode.values())
                .filter(code -> code.name().equals(value))
                .findFirst()
                .orElse(null);
    }

    private UUID id(String field, String value) {
        try {
            return value.isEmpty() ? null : UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            flaws.add(field);
            return null;
        }
    }

    private Instant day(String field, String value, int daysLater) {
        try {
            return value.isEmpty()
                    ? null
                    : LocalDate.parse(value)
                            .plusDays(daysLater)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant();
        } catch (DateTimeException e) {
            flaws.add(field);
            return null;
        }
    }

    private Instant minute(String field, String value) {
        try {
            return value.isEmpty()
                    ? null
                    : LocalDateTime.parse(value).truncatedTo(ChronoUnit.SECONDS).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            flaws.add(field);
            return null;
        }
    }
}
