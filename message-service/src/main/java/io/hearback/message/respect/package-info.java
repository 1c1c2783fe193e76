/**
 * Judges whether a text treats its reader with respect, and says why: one small class per rule, each tied to a line of
 * what respect means here. Pure, offline and deterministic: the same text always gets the same report.
 */
package io.hearback.message.respect;
