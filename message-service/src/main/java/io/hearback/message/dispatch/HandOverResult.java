package io.hearback.message.dispatch;

import io.hearback.message.callback.Answer;
import io.hearback.message.callback.Email;

/** What the mail server, or the organisation's platform, made of a notice. */
sealed interface HandOverResult {

    /** @return a code that may be told to anybody */
    String cause();

    /** @return the server's words, or null; they may quote the recipient's address */
    default String reply() {
        return null;
    }

    /** It took responsibility (RFC 5321, 4.2.5). */
    record Accepted(String reply) implements HandOverResult {
        @Override
        public String cause() {
            return "SMTP_250";
        }
    }

    /** It said no, with a code of RFC 5321, 4.2: 4yz for now, 5yz for good. */
    record Refused(int code, String reply) implements HandOverResult {
        @Override
        public String cause() {
            return "SMTP_" + code;
        }

        boolean forGood() {
            return code >= 500;
        }
    }

    /** The dialogue broke before the final dot was written, so it cannot have taken the notice (RFC 5321, 4.1.1.4). */
    record BrokenOff() implements HandOverResult {
        @Override
        public String cause() {
            return "CONNECTION_LOST";
        }
    }

    /** The dialogue broke after that: it may have taken the notice. */
    record Unproved() implements HandOverResult {
        @Override
        public String cause() {
            return "NO_REPLY";
        }
    }

    /** What the organisation's platform answered, and whether an e-mail follows. */
    record Called(Answer answer, Email email) implements HandOverResult {
        @Override
        public String cause() {
            return answer.cause();
        }
    }

    /** We cannot write it; no server was asked. */
    record Unwritable() implements HandOverResult {
        @Override
        public String cause() {
            return "CANNOT_BE_WRITTEN";
        }
    }
}
