/** The mail server of a campaign: it misbehaves to a plan, and knows what it took. */
package io.hearback.chaos.smtp;
