package io.hearback.message.dispatch;

import io.smallrye.config.ConfigMapping;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What signs our mail (DKIM). Without a key nothing is signed here; the mail server that we hand over to may do it.
 *
 * <p>A pair: {@code openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out dkim.pem}; the record to publish at
 * {@code <selector>._domainkey.<domain>} is {@code v=DKIM1; k=rsa; p=} and
 * {@code openssl pkey -in dkim.pem -pubout -outform DER | base64 -w0}.
 */
@ConfigMapping(prefix = "hearback.dkim")
interface DkimConfig {

    /** The file of an RSA key (PKCS #8, PEM). */
    Optional<Path> privateKey();

    /** Under which its public half is published. To rotate: publish another, then change both settings. */
    Optional<String> selector();

    /** That of the sender's address, or one that it is a subdomain of (RFC 7489, 3.1.1). If left out, the former. */
    Optional<String> domain();
}
