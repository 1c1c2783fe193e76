package io.hearback.message.compose;

/** A slot that this notice needs has no true content, and none is invented: a person must look at it. */
public class IncompleteMatterException extends RuntimeException {

    private final String code;

    IncompleteMatterException(String code) {
        super(code);
        this.code = code;
    }

    /** What is missing, such as {@code SKILLS_MISSING}; holds no personal data. */
    public String code() {
        return code;
    }
}
