/** The promises, proved from outside: real processes, a real Kafka, PostgreSQL and mail server, and a real browser. */
package io.hearback.e2e;
