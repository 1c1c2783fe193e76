package io.hearback.message.dispatch;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.james.jdkim.DKIMSigner;
import org.apache.james.jdkim.exceptions.FailException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Locale;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * Signs messages as they leave (DKIM, RFC 6376; rsa-sha256, RFC 8301), if a key is configured. It states no time and RSA
 * signs the same bytes the same, so a notice that is written again is the same to the byte.
 */
@ApplicationScoped
@Startup // a key that cannot be read is told at start, and not by the first notice
class Dkim {

    /** Every header we write; From twice, so that nobody can add another (RFC 6376, 8.15). */
    private static final String HEADERS = "From:From:Reply-To:To:Subject:Date:Message-ID:MIME-Version:Content-Type:"
            + "Content-Language:Auto-Submitted";

    /** RFC 8301, 3.2: shorter ones count for nothing. */
    private static final int LEAST_BITS = 1024;

    private final String template;
    private final PrivateKey key;

    @Inject
    Dkim(DkimConfig config, @ConfigProperty(name = "hearback.smtp.from-address") String fromAddress) {
        var sender = fromAddress.substring(fromAddress.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        var domain = config.domain().map(name -> name.toLowerCase(Locale.ROOT)).orElse(sender);
        this.key = config.privateKey().map(Dkim::read).orElse(null);
        this.template = key == null ? null : template(domain, config.selector().orElse(""));
        if (key != null && !("." + sender).endsWith("." + domain)) {
            throw new IllegalArgumentException("hearback.dkim.domain is not that of hearback.smtp.from-address");
        }
    }

    private static String template(String domain, String selector) {
        if (!selector.matches("[A-Za-z0-9]([A-Za-z0-9.-]{0,60}[A-Za-z0-9])?")) {
            throw new IllegalArgumentException("hearback.dkim.selector is missing, or no name: 2026a, say");
        }
        return "v=1; a=rsa-sha256; c=relaxed/relaxed; d=%s; s=%s; h=%s; bh=; b=;".formatted(domain, selector, HEADERS);
    }

    /** @param message with CRLF. @return with its signature before it, or as it is if there is no key */
    byte[] sign(byte[] message) {
        if (key == null) {
            return message;
        }
        try {
            var header = new DKIMSigner(template, key).sign(new ByteArrayInputStream(message)) + "\r\n";
            var signed = new byte[header.length() + message.length];
            System.arraycopy(header.getBytes(US_ASCII), 0, signed, 0, header.length());
            System.arraycopy(message, 0, signed, header.length(), message.length);
            return signed;
        } catch (IOException | FailException e) {
            throw new IllegalStateException("cannot be signed", e);
        }
    }

    private static RSAPrivateKey read(Path file) {
        try {
            var base64 = Files.readString(file, US_ASCII).replaceAll("-----(BEGIN|END) PRIVATE KEY-----|\\s", "");
            var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
            var key = (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(spec);
            if (key.getModulus().bitLength() < LEAST_BITS) {
                throw new GeneralSecurityException("too short");
            }
            return key;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) { // may quote the key
            throw new IllegalArgumentException(
                    "hearback.dkim.private-key is no RSA key in PKCS #8 and PEM, or has fewer than 1024 bits");
        }
    }
}
