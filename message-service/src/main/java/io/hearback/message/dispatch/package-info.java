/** Hands notices over to the mail server: once, unless the server proves that it did not take the first. */
package io.hearback.message.dispatch;
