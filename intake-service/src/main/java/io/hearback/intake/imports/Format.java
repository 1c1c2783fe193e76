package io.hearback.intake.imports;

import java.io.IOException;
import java.io.InputStream;

/** How a file says its outcomes. */
public enum Format {
    /** One JSON object a line, as {@code POST /v1/outcomes} takes it. */
    NDJSON,
    /** RFC 4180 with a header; a column is named by the path of its field, as candidate.name. */
    CSV;

    Lines lines(InputStream file) throws IOException, UnreadableFileException {
        return switch (this) {
            case NDJSON -> new NdjsonLines(file);
            case CSV -> new CsvLines(file);
        };
    }
}
