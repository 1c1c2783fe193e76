/**
 * Writes a notice from what is true about one outcome: slot by slot, in the candidate's language, never from a blob.
 * Pure: no clock, no database, no mail.
 */
package io.hearback.message.compose;
