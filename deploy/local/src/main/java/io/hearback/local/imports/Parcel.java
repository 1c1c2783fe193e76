package io.hearback.local.imports;

import io.hearback.local.terminal.Refusal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A file to import.
 *
 * @param type media type
 * @param size bytes
 */
public record Parcel(Path file, String type, long size) {

    public static Parcel of(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        try {
            if (!Files.isRegularFile(file)) {
                throw new Refusal("There is no file " + file + ".");
            }
            if (name.endsWith(".csv")) {
                return new Parcel(file, "text/csv", Files.size(file));
            }
            if (name.endsWith(".ndjson") || name.endsWith(".jsonl")) {
                return new Parcel(file, "application/x-ndjson", Files.size(file));
            }
        } catch (IOException e) {
            throw new Refusal(file + " cannot be read: " + e.getMessage());
        }
        throw new Refusal(file + " should end in .ndjson, .jsonl or .csv, so that it is clear how to read it.");
    }

    /** @return an id that the same file gets again, and no other: what broke off goes on by itself */
    public String id() {
        var name =
                file.getFileName().toString().replaceAll("[^A-Za-z0-9._-]", "-").replaceAll("^[^A-Za-z0-9]+", "");
        return name.substring(0, Math.min(name.length(), 40)) + "." + fingerprint();
    }

    private String fingerprint() {
        try (var content = new DigestInputStream(open(), MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(content.getMessageDigest().digest(), 0, 8);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new Refusal(file + " cannot be read: " + e.getMessage());
        }
    }

    InputStream open() throws IOException {
        return Files.newInputStream(file);
    }
}
