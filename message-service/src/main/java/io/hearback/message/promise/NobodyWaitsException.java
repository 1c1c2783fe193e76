package io.hearback.message.promise;

/** The application is decided, or nobody told us of its way: there is no waiting to speak of. */
public class NobodyWaitsException extends RuntimeException {}
