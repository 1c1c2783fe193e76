package io.hearback.message.dispatch;

import io.hearback.message.tenant.Sha256;
import jakarta.mail.internet.InternetAddress;

/**
 * A notice in the bytes it travels in (RFC 5322): written once, for its hash and for the wire alike.
 *
 * @param bytes with CRLF, its dots not doubled (RFC 5321, 4.5.2)
 * @param recipient of the envelope
 */
record WrittenNotice(byte[] bytes, InternetAddress recipient) {

    Sha256 hash() {
        return Sha256.of(bytes);
    }
}
