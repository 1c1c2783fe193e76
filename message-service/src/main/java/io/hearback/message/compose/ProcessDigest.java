package io.hearback.message.compose;

import io.hearback.contract.ProcessReported;

import static java.util.Objects.requireNonNull;

/**
 * How a week or a month of an organisation's process was, told to its contact in numbers.
 *
 * @param reader whom it greets
 */
public record ProcessDigest(Voice voice, String organisation, String reader, ProcessReported report) {

    public ProcessDigest {
        requireNonNull(voice, "voice is null");
        organisation = Phrase.oneLine(requireNonNull(organisation, "organisation is null"));
        reader = Phrase.oneLine(requireNonNull(reader, "reader is null"));
        requireNonNull(report, "report is null");
    }
}
