package io.hearback.intake.imports;

import java.io.IOException;

/** The outcomes of a file, one after the other; no more than one is in memory. */
interface Lines {

    /**
     * @return null at the end
     * @throws UnreadableFileException if nothing that follows can be read either
     */
    Line next() throws IOException, UnreadableFileException;
}
