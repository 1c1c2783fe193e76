package io.hearback.message.notice;

/** This notice states no reason, and so there is none to complete: only a refusal does. */
public class NoReasonException extends RuntimeException {}
