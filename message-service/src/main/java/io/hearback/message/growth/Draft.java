package io.hearback.message.growth;

import java.util.List;
import java.util.stream.Stream;

/**
 * A catalogue as somebody wrote it, not yet judged.
 *
 * @param language of entries that name none; or null
 * @param flaws of the document around the entries
 */
record Draft(boolean useDefault, String language, List<Entry> entries, List<Flaw> flaws) {

    /** @throws FlawedCatalogueException with every flaw, if there is one */
    Catalogue judged() {
        var reader = new EntryReader(language);
        var steps =
                entries.stream().flatMap(entry -> reader.read(entry).stream()).toList();
        var all = Stream.concat(flaws.stream(), reader.flaws().stream()).toList();
        if (!all.isEmpty()) {
            throw new FlawedCatalogueException(all);
        }
        return new Catalogue(useDefault, steps);
    }
}
