package io.hearback.local.mail;

import java.time.Duration;

/** What goes wrong at one phase, for as long as a test wants it. */
sealed interface SmtpTrouble {

    record Reply(int code, String text) implements SmtpTrouble {}

    record Delay(Duration duration) implements SmtpTrouble {}

    record Drop() implements SmtpTrouble {}
}
