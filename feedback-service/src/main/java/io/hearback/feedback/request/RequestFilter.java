package io.hearback.feedback.request;

/**
 * Which requests to list.
 *
 * @param assignee only those that this person has taken; null for everybody's
 * @param kind null for both
 */
public record RequestFilter(Which which, String assignee, RequestKind kind) {

    public static final RequestFilter OPEN = new RequestFilter(Which.OPEN, null, null);

    /** By how far the work is. */
    public enum Which {
        /** The longest waiting first. */
        OPEN,
        /** The newest first, as the next. */
        ANSWERED,
        EXPIRED
    }
}
