package io.hearback.message.callback;

import java.net.URI;
import java.util.List;

/** Whom to call, and what to sign with. @param secrets the live ones; none if this installation has lost the key that opens them */
public record Target(URI url, Email email, List<String> secrets) {

    /** Without the secrets, which would end in a log. */
    @Override
    public String toString() {
        return "Target[" + url.getHost() + "]";
    }
}
