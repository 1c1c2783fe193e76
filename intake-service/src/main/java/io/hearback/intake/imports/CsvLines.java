package io.hearback.intake.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;

/**
 * Comma-separated values (RFC 4180) in UTF-8, whose first line names the columns by the paths of their fields. An empty cell
 * says nothing. A cell of skills holds them separated by {@code |}.
 */
final class CsvLines implements Lines {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private final BoundedReader file;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<Column> columns;

    CsvLines(InputStream file) throws IOException, UnreadableFileException {
        this.file = new BoundedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
        try {
            this.parser = FORMAT.parse(this.file);
        } catch (IllegalArgumentException | IOException e) { // an empty name, or one that comes twice
            throw wrongHeader("", "has no good header", "name each column once in the first line, as candidate.name");
        }
        this.records = parser.iterator();
        this.columns = parser.getHeaderNames().stream().map(Column::named).toList();
        for (var column : columns) {
            if (!column.isKnown()) {
                throw wrongHeader(
                        column.shownName(), "is no column", "remove it, or look up the field's path in /q/openapi");
            }
        }
    }

    private static UnreadableFileException wrongHeader(String column, String rule, String fix) {
        return new UnreadableFileException(1, column, rule, fix);
    }

    @Override
    public Line next() throws IOException, UnreadableFileException {
        var number = parser.getCurrentLineNumber() + 1;
        file.beginRecord();
        try {
            if (!records.hasNext()) {
                return null;
            }
            var row = records.next();
            return row.isConsistent()
                    ? Line.saying(number, json(row))
                    : Line.broken(number, "has not as many cells as the header", "quote cells that hold commas");
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CSVException || e.getCause() instanceof BoundedReader.TooLongException) {
                throw new UnreadableFileException(
                        number, "", "begins a record that does not end", "look for a quote that is not closed");
            }
            throw e.getCause();
        }
    }

    private byte[] json(CSVRecord row) throws JsonProcessingException {
        ObjectNode outcome = JSON.createObjectNode();
        for (int each = 0; each < columns.size(); each++) {
            var cell = row.get(each);
            if (!cell.isEmpty()) {
                columns.get(each).put(outcome, cell);
            }
        }
        return JSON.writeValueAsBytes(outcome);
    }

    /** Gives up on a record without an end before it fills the memory. */
    private static final class BoundedReader extends Reader {

        private static final class TooLongException extends IOException {}

        private final Reader text;
        private long read;
        private boolean begun;

        BoundedReader(Reader text) {
            this.text = text;
        }

        /** The parser reads ahead by a buffer, so the bound is that much wider. */
        void beginRecord() {
            read = 0;
        }

        @Override
        public int read(char[] into, int offset, int length) throws IOException {
            if (read > Line.LONGEST) {
                throw new TooLongException();
            }
            var count = text.read(into, offset, Math.min(length, 8 * 1024));
            var from = offset;
            read += Math.max(0, count);
            if (!begun && count > 0) {
                begun = true;
                if (into[from] == '\uFEFF') { // spreadsheets begin UTF-8 with a byte order mark
                    System.arraycopy(into, from + 1, into, from, count - 1);
                    return count == 1 ? read(into, offset, length) : count - 1;
                }
            }
            return count;
        }

        @Override
        public void close() throws IOException {
            text.close();
        }
    }
}
