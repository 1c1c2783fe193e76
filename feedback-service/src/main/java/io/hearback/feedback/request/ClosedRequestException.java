package io.hearback.feedback.request;

/** A request that is answered or expired, so that nothing more can be done with it. */
public class ClosedRequestException extends RuntimeException {

    private final RequestState state;

    ClosedRequestException(RequestState state) {
        super("the request is " + state);
        this.state = state;
    }

    public RequestState state() {
        return state;
    }
}
