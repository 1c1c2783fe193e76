package io.hearback.local.terminal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;

/**
 * Where a command writes what it found, for programs to read.
 *
 * @param file null if nobody wants it
 */
public record JsonFile(File file) {

    /** To be asked before long work. @throws ParameterException if the file could not be written */
    public void requireFolder(CommandLine command) {
        if (file != null
                && (file.isDirectory()
                        || !file.getAbsoluteFile().getParentFile().isDirectory())) {
            throw new ParameterException(command, "Cannot write to " + file + ". Does its folder exist?");
        }
    }

    public void write(Object found) throws IOException {
        if (file != null) {
            var writer = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
            Files.writeString(file.toPath(), writer.writeValueAsString(found) + "\n");
        }
    }
}
