package io.hearback.message.promise;

/** A holding notice to this candidate may still be told, or may have been: nobody writes another beside it. */
public class AlreadyWrittenException extends RuntimeException {}
