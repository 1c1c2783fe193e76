/** Hears of outcomes: every event counts once, none blocks the others, and an outage only delays. */
package io.hearback.message.inbox;
