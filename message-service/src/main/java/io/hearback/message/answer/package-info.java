/** What message-service asks of feedback-service: the words of answers that recruiters gave. */
package io.hearback.message.answer;
