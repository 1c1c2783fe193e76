package io.hearback.local.platform;

import io.hearback.local.machine.QuietLogs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Where Kafka and the libraries of this JVM log: into a file, so that a person's terminal stays calm. */
final class PlatformLog {

    private PlatformLog() {}

    /** Moves the log of this JVM into the file. Leaves it alone when an application server (a test's) owns the log. */
    static void writeTo(Path file) {
        Logger root = Logger.getLogger("");
        QuietLogs.begin();
        if (!root.getClass().getName().startsWith("java.util.logging.")) {
            return;
        }
        try {
            Handler handler = new FileHandler(file.toString(), true);
            handler.setFormatter(new SimpleFormatter());
            handler.setLevel(Level.INFO);
            for (Handler old : root.getHandlers()) {
                root.removeHandler(old);
                old.close();
            }
            root.addHandler(handler);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot log to " + file, e);
        }
    }
}
