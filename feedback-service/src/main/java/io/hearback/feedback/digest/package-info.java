/**
 * How a week or a month of an organisation's process was, for those that chose to be told by mail: counted once the period is over,
 * told once, as numbers of many. message-service writes the mail.
 */
package io.hearback.feedback.digest;
