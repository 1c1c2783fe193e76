/** What message-service asks of intake-service: the people behind outcomes, and who owns an API key. */
package io.hearback.message.recipient;
