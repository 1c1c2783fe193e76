package io.hearback.message.growth;

import java.util.List;

/** A catalogue that cannot be saved; nothing of it was. */
public class FlawedCatalogueException extends RuntimeException {

    private final transient List<Flaw> flaws;

    FlawedCatalogueException(List<Flaw> flaws) {
        super(flaws.size() + " flaws");
        this.flaws = List.copyOf(flaws);
    }

    FlawedCatalogueException(Flaw flaw) {
        this(List.of(flaw));
    }

    /** @return in the order of the document */
    public List<Flaw> flaws() {
        return flaws;
    }
}
