/**
 * Hears candidates and measures the process. Events come in through {@code inbox} and become facts and links; candidates
 * come in through {@code candidate} and leave requests and ratings; recruiters read both.
 */
package io.hearback.feedback;
