package io.hearback.message.notice;

/** No call comes before this notice. */
public class NoCallException extends RuntimeException {}
