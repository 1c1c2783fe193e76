/** What a person at the terminal reads: how far the work is, and what to put right first. */
package io.hearback.local.terminal;
