/**
 * The door for the services' tests: Kafka, PostgreSQL and a mail catcher, once for each JVM. The rooms behind it are the whole
 * platform on one machine; a person ({@code ./hearback up}), the end-to-end tests and load runs go in through
 * {@link io.hearback.local.command} and {@link io.hearback.local.platform} instead.
 */
package io.hearback.local;
