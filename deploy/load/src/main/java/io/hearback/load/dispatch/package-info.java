/**
 * How fast message-service hands notices over, next to what a mail server's own load tool does: Postfix's {@code smtp-source}
 * and {@code smtp-sink}.
 */
package io.hearback.load.dispatch;
