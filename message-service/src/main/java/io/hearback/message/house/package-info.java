/** How an organisation writes: its language, its tone, its own words, and how good a notice must be before it may leave. */
package io.hearback.message.house;
