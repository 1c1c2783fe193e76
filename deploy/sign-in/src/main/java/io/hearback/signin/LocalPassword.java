package io.hearback.signin;

import jakarta.enterprise.context.ApplicationScoped;

import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;

/** The one password of a service that serves its own machine only. */
@ApplicationScoped
class LocalPassword {

    private final Entrance entrance;
    private final FormSettings forms;
    private final Guesses guesses = new Guesses(Clock.systemUTC());

    LocalPassword(Entrance entrance, FormSettings forms) {
        this.entrance = entrance;
        this.forms = forms;
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
        return HexFormat.of().parseHex(forms.localLogin().passwordHash().orElseThrow());
    }
}
