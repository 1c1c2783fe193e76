package io.hearback.message.compose;

import io.hearback.contract.RequestsDue;

import java.time.ZoneId;

import static java.util.Objects.requireNonNull;

/**
 * How many answers to candidates are nearly due, or late, told to the organisation's contact.
 *
 * @param reader whom it greets
 * @param zone on whose clock times are told
 */
public record RequestReminder(Voice voice, String organisation, String reader, ZoneId zone, RequestsDue due) {

    public RequestReminder {
        requireNonNull(voice, "voice is null");
        organisation = Phrase.oneLine(requireNonNull(organisation, "organisation is null"));
        reader = Phrase.oneLine(requireNonNull(reader, "reader is null"));
        requireNonNull(zone, "zone is null");
        requireNonNull(due, "due is null");
    }
}
