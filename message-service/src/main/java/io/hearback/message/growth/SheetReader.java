package io.hearback.message.growth;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the rows of one sheet. */
final class SheetReader {

    private static final List<String> LISTS = List.of("reasons", "skills");
    private static final Pattern BAR = Pattern.compile(Pattern.quote(Sheet.SEPARATOR));

    private final JsonParser parser;
    private final boolean useDefault;
    private final List<Flaw> flaws = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private int line;

    SheetReader(JsonParser parser, boolean useDefault) {
        this.parser = parser;
        this.useDefault = useDefault;
    }

    Draft read() throws IOException {
        parser.nextToken();
        var columns = columns();
        for (var cells = row(); cells != null; cells = row()) {
            if (entries.size() == Catalogue.AT_MOST) {
                flaws.add(Flaw.tooMany(line));
                break;
            }
            if (cells.size() > columns.size()) {
                flaws.add(new Flaw(
                        entries.size(),
                        line,
                        null,
                        "must have no more cells than there are columns",
                        "put a text with a separator in quotes"));
            }
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                entries.add(new Entry(entries.size(), line, entry(columns, cells)));
            }
        }
        return new Draft(useDefault, null, entries, flaws);
    }

    private List<String> columns() throws IOException {
        var header = row();
        var columns = header == null
                ? List.<String>of()
                : header.stream()
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .toList();
        if (!EntryReader.FIELDS.containsAll(columns)
                || new HashSet<>(columns).size() < columns.size()
                || !columns.containsAll(List.of("kind", "title", "language"))) {
            throw new FlawedCatalogueException(Flaw.inDocument(
                    1,
                    null,
                    "must begin with a header that names each column once",
                    "use kind, title and language, and as needed description, url, reasons and skills"));
        }
        return columns;
    }

    /** @return null after the last */
    private List<String> row() throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            return null;
        }
        var cells = new ArrayList<String>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (cells.isEmpty()) {
                line = parser.currentTokenLocation().getLineNr();
            }
            cells.add(parser.getText());
        }
        return cells;
    }

    private static ObjectNode entry(List<String> columns, List<String> cells) {
        var entry = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
            var cell = cells.get(i).strip();
            if (LISTS.contains(columns.get(i))) {
                var list = entry.putArray(columns.get(i));
                BAR.splitAsStream(cell)
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .map(Cell::unguarded)
                        .forEach(list::add);
            } else {
                entry.put(columns.get(i), Cell.unguarded(cell));
            }
        }
        return entry;
    }
}
