/** The candidate's own data: what is kept, all of it as one file, and its erasure. */
package io.hearback.feedback.privacy;
