/** An organisation's own platform, which shows notices to candidates: where it is, what signs to it, and how it is called. */
package io.hearback.message.callback;
