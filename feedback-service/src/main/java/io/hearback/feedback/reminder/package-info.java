/**
 * That answers to candidates are nearly due, or late, for those that chose to be reminded by mail: one reminder a working day, in
 * counts and times, of each request twice at most. message-service writes the mail.
 */
package io.hearback.feedback.reminder;
