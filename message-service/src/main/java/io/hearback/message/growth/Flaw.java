package io.hearback.message.growth;

/**
 * What keeps a catalogue from being saved.
 *
 * @param index of the entry, from 0; null if the flaw is in none of them
 * @param line where it was found, from 1; for an entry, where that begins
 * @param field of the entry or of the document; null if it is the whole of it
 * @param message the rule
 * @param fix what to do about it
 */
public record Flaw(Integer index, Integer line, String field, String message, String fix) {

    static Flaw inDocument(Integer line, String field, String message, String fix) {
        return new Flaw(null, line, field, message, fix);
    }

    static Flaw tooMany(int line) {
        return inDocument(
                line,
                "nextSteps",
                "has at most " + Catalogue.AT_MOST + " entries",
                "leave out what is for nobody; several skills can share an entry");
    }
}
