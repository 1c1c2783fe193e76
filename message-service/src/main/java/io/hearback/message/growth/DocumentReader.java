package io.hearback.message.growth;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads one catalogue: {@code {useDefault, language, nextSteps: [...]}}, in any order. */
final class DocumentReader {

    private final JsonParser parser;
    private final List<Flaw> flaws = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private boolean useDefault;
    private String language;
    private boolean hasSteps;

    DocumentReader(JsonParser parser, boolean useDefaultOtherwise) {
        this.parser = parser;
        this.useDefault = useDefaultOtherwise;
    }

    Draft read() throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            flaw(null, "must be an object", "begin with useDefault and nextSteps");
            throw new FlawedCatalogueException(flaws);
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var field = parser.currentName();
            parser.nextToken();
            field(field);
        }
        if (parser.nextToken() != null) {
            flaw(null, "must be one document", "leave out what follows the first");
        }
        if (!hasSteps) {
            flaw("nextSteps", "is required", "add it; [] means none");
        }
        return new Draft(useDefault, language, entries, flaws);
    }

    private void field(String name) throws IOException {
        switch (name) {
            case "useDefault" -> useDefault();
            case "language" -> language();
            case "nextSteps" -> entries();
            default -> {
                flaw(name, "is not a field of a catalogue", "use only useDefault, language and nextSteps");
                parser.skipChildren();
            }
        }
    }

    private void useDefault() throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_TRUE || parser.currentToken() == JsonToken.VALUE_FALSE) {
            useDefault = parser.getBooleanValue();
        } else {
            flaw("useDefault", "is true or false", "write one of them, without quotes");
            parser.skipChildren();
        }
    }

    private void language() throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_STRING && EntryReader.isLanguage(parser.getText())) {
            language = parser.getText();
        } else {
            flaw("language", EntryReader.LANGUAGE_RULE, EntryReader.LANGUAGE_FIX);
            parser.skipChildren();
        }
    }

    private void entries() throws IOException {
        hasSteps = true;
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            flaw("nextSteps", "is a list", "write [] for none");
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (entries.size() == Catalogue.AT_MOST) {
                flaws.add(Flaw.tooMany(line()));
                throw new FlawedCatalogueException(flaws);
            }
            var line = line();
            entries.add(new Entry(entries.size(), line, parser.<JsonNode>readValueAsTree()));
        }
    }

    private void flaw(String field, String message, String fix) {
        flaws.add(Flaw.inDocument(line(), field, message, fix));
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }
}
