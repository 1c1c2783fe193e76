package io.hearback.message.bulk;

/** The tenant has no decision about many notices with this id. */
public class BulkNotFoundException extends RuntimeException {}
