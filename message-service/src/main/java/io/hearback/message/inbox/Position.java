package io.hearback.message.inbox;

/** Where a record lies. */
record Position(String topic, int partition, long offset) {}
