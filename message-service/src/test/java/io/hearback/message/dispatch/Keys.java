package io.hearback.message.dispatch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Base64;
import java.util.Optional;

/** What signs mail, for tests. */
final class Keys {

    private Keys() {}

    static Dkim unsigned() {
        return new Dkim(new Settings(Optional.empty(), Optional.empty(), Optional.empty()), "notices@hearback.example");
    }

    static Dkim signing(KeyPair pair, Path folder, String domain) {
        return new Dkim(
                new Settings(Optional.of(file(pair, folder)), Optional.of("2026a"), Optional.ofNullable(domain)),
                "notices@mail.hearback.example");
    }

    private static Path file(KeyPair pair, Path folder) {
        try {
            var base64 =
                    Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded());
            return Files.writeString(
                    folder.resolve("dkim.pem"),
                    "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Settings(Optional<Path> privateKey, Optional<String> selector, Optional<String> domain)
            implements DkimConfig {}
}
