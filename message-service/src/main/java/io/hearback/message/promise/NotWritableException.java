package io.hearback.message.promise;

/** Nobody told us how to write to the candidate, and nothing is made up. */
public class NotWritableException extends RuntimeException {}
