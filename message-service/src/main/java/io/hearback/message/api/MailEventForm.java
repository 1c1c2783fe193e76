package io.hearback.message.api;

import io.hearback.message.notice.Evidence;
import io.hearback.message.notice.Finding;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What became of some messages, as a provider's adapter tells it. */
public record MailEventForm(List<Item> events) {

    private static final int AT_MOST = 500;

    private static final Map<String, Finding> FINDINGS = Map.of(
            "accepted", Finding.ACCEPTED,
            "delivered", Finding.DELIVERED,
            "bounced", Finding.BOUNCED,
            "complained", Finding.COMPLAINED,
            "rejected", Finding.REJECTED);

    /**
     * @param messageId with or without its angle brackets
     * @param event accepted, delivered, bounced (given up, not delayed), complained or rejected
     * @param status RFC 3463, such as 5.1.1; may be absent
     * @param at when it happened (ISO 8601)
     */
    public record Item(String messageId, String event, String status, String at) {}

    /** @return none if anything was refused */
    List<Evidence> read(Form form) {
        if (events == null || events.size() > AT_MOST) {
            form.refuse("events", "must be a list of at most " + AT_MOST, "send the others in another delivery");
            return List.of();
        }
        var read = new ArrayList<Evidence>();
        for (int i = 0; i < events.size(); i++) {
            var evidence = read(form, "events[" + i + "]", events.get(i));
            if (evidence != null) {
                read.add(evidence);
            }
        }
        return read;
    }

    private static Evidence read(Form form, String field, Item item) {
        if (item == null) {
            form.refuse(field, "is missing", "send an object");
            return null;
        }
        var messageId = messageId(form, field + ".messageId", item.messageId());
        var finding = finding(form, field + ".event", item.event());
        var at = at(form, field + ".at", item.at());
        var status = item.status();
        if (status != null && !Evidence.isStatus(status)) {
            form.refuse(
                    field + ".status",
                    "must be an enhanced status code",
                    "write it as 5.1.1 (RFC 3463), or leave it out");
            return null;
        }
        return messageId == null || finding == null || at == null ? null : new Evidence(messageId, finding, status, at);
    }

    private static String messageId(Form form, String field, String value) {
        var id = value == null || value.startsWith("<") ? value : "<" + value + ">";
        if (id == null || !Evidence.isMessageId(id)) {
            form.refuse(field, "must be a Message-ID", "send the header of the message that it is about");
            return null;
        }
        return id;
    }

    private static Finding finding(Form form, String field, String value) {
        var finding = value == null ? null : FINDINGS.get(value.toLowerCase(Locale.ROOT));
        if (finding == null) {
            form.refuse(
                    field,
                    "must be accepted, delivered, bounced, complained or rejected",
                    "take one of these, and leave out events that mean something else");
        }
        return finding;
    }

    private static Instant at(Form form, String field, String value) {
        try {
            return value == null
                    ? form.required(field, null, "say when it happened")
                    : OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException e) {
            form.refuse(field, "must be a time", "write it as 2026-11-20T10:01:14Z (ISO 8601)");
            return null;
        }
    }
}
