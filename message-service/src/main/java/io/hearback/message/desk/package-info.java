/**
 * Shows recruiters their organisation's notices, each exactly as it was sent. Reads past the writers, with its own
 * SQL, and lets a call be marked as made; nobody imports it.
 */
package io.hearback.message.desk;
