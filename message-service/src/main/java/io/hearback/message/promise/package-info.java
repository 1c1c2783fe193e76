/**
 * Who waits for an answer, until when, and what is done before it is late: a warning to the recruiter, a word to the candidate that
 * there is no decision yet, an escalation. Silence is never an answer, and a broken promise is never hidden.
 */
package io.hearback.message.promise;
