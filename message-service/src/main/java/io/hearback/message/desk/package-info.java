/**
 * Shows recruiters their organisation's notices, each exactly as it was sent. Only reads, past the writers, with its own
 * SQL; nobody imports it.
 */
package io.hearback.message.desk;
