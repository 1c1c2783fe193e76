/**
 * What recruiters do about their organisation's notices, and about how it writes: see each notice exactly as it was sent,
 * complete, approve and recall those that wait, call first, try a text, choose words and style. Reads past the writers,
 * with its own SQL, and changes things only through them; nobody imports it.
 */
package io.hearback.message.desk;
