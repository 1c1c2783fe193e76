package io.hearback.intake.webhook;

import java.util.Map;

/** What a look at the signature says. */
public sealed interface Verdict {

    Verdict VERIFIED = new Verified();

    static Verdict refused(Why why) {
        return new Refused(why);
    }

    /** It is from the vendor: keep it. */
    record Verified() implements Verdict {}

    /**
     * It is no news, and wants this answer (200 with these headers, and no body).
     *
     * @param headers to be sent along
     */
    record Answered(Map<String, String> headers) implements Verdict {}

    /** Nobody knows whom it is from. */
    record Refused(Why why) implements Verdict {}

    enum Why {
        /** There is no signature, or a part of it is missing. */
        SIGNATURE_MISSING("The signature is missing; send the vendor's headers."),
        /** The signature, or its time, does not have the vendor's form. */
        SIGNATURE_UNREADABLE("The signature does not have the vendor's form."),
        /** No live secret gives this signature; or there is no live secret. */
        SIGNATURE_WRONG("No secret of this connection gives this signature; check that both sides have the same one."),
        /** Signed too long ago, or in the future. */
        OUT_OF_TIME(
                "The delivery was signed too long ago, or in the future; check the clock, and sign each sending anew.");

        private final String explanation;

        Why(String explanation) {
            this.explanation = explanation;
        }

        /** @return what is wrong, and what to do */
        public String explanation() {
            return explanation;
        }
    }
}
