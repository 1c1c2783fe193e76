package io.hearback.message.callback;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What an organisation has set up, without the values of its secrets. @param secrets the oldest first */
public record Callback(URI url, Email email, List<Secret> secrets) {

    /** @param endsAt null while there is no end in sight */
    public record Secret(UUID id, Instant createdAt, Instant endsAt) {}
}
