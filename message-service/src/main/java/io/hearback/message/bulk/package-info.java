/**
 * Decisions about many notices at once: which, who asked, who confirmed, and what became of each. Draws them up, has two
 * people agree where that is needed, and works them off in bounded transactions.
 */
package io.hearback.message.bulk;
