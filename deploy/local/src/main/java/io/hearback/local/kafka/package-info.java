/** A real Kafka inside this JVM, with the topics that the contract names. */
package io.hearback.local.kafka;
