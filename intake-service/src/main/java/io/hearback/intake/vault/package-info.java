/**
 * Keeps the people behind an outcome and the words about them: names, addresses and reason details, which are nowhere
 * else in this service and never on Kafka. To erase a person is to delete rows here.
 */
package io.hearback.intake.vault;
