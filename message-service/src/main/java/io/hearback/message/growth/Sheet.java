package io.hearback.message.growth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * A catalogue as a spreadsheet keeps it: CSV (RFC 4180) with a header and the columns in any order; reasons and skills
 * are separated by a bar. Where the decimal comma makes spreadsheets write semicolons, those may separate the columns.
 */
final class Sheet implements CatalogueFormat.Codec {

    static final String SEPARATOR = "|";

    /** Without it, spreadsheets take UTF-8 for something else. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final CsvMapper mapper = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .enable(CsvGenerator.Feature.ALWAYS_QUOTE_STRINGS)
            .build();

    @Override
    public Catalogue read(String text, boolean useDefaultOtherwise) {
        try (var parser = mapper.reader(CsvSchema.emptySchema().withColumnSeparator(separatorIn(text)))
                .createParser(text)) {
            return new SheetReader(parser, useDefaultOtherwise).read().judged();
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            throw new FlawedCatalogueException(Flaw.inDocument(
                    place == null ? null : place.getLineNr(),
                    null,
                    "must be CSV",
                    "close each quote, and double those within quotes"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static char separatorIn(String text) {
        var header = text.lines().findFirst().orElse("");
        return header.contains(";") && !header.contains(",") ? ';' : ',';
    }

    @Override
    public String write(Catalogue catalogue) {
        var schema = CsvSchema.builder()
                .addColumns(EntryReader.FIELDS, CsvSchema.ColumnType.STRING)
                .setUseHeader(true)
                .setLineSeparator("\r\n")
                .build();
        var text = new StringWriter().append(BYTE_ORDER_MARK);
        try (var rows = mapper.writer(schema).writeValues(text)) {
            for (var step : catalogue.nextSteps()) {
                rows.write(cells(step));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** In the order of {@link EntryReader#FIELDS}. */
    private static String[] cells(NextStep step) {
        return new String[] {
            step.kind().name(),
            Cell.guarded(step.title()),
            step.description() == null ? "" : Cell.guarded(step.description()),
            step.url() == null ? "" : step.url().toString(),
            step.language(),
            joined(step.reasons()),
            joined(step.skills())
        };
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(value -> Cell.guarded(value.toString())).collect(Collectors.joining(SEPARATOR));
    }
}
