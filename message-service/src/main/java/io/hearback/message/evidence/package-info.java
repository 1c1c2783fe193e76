/** What others know about notices that left: mail servers, those who run them, and their logs. Decides nothing itself. */
package io.hearback.message.evidence;
