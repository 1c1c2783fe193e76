package io.hearback.signin;

import jakarta.enterprise.context.ApplicationScoped;

import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;

/** The one password of a service that serves its own machine only. */
@ApplicationScoped
class LocalPassword {

    private final Entrance entrance;
    private final LocalLoginSettings settings;
    private final Guesses guesses = new Guesses(Clock.systemUTC());

    LocalPassword(Entrance entrance, LocalLoginSettings settings) {
        this.entrance = entrance;
        this.settings = settings;
    }

    /** Takes the same time wherever a wrong one differs; refuses unseen while guessing is slowed down. */
    boolean isIt(String tried) {
        if (!entrance.isLocal() || !guesses.mayTry()) {
            return false;
        }
        var right = MessageDigest.isEqual(Sha256.of(tried), expected());
        if (right) {
            guesses.wasRight();
        } else {
            guesses.wasWrong();
        }
        return right;
    }

    private byte[] expected() {
        return HexFormat.of().parseHex(settings.passwordHash().orElseThrow());
    }
}
