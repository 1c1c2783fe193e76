/**
 * Hears what became of applications and writes to the people behind them: inbox takes outcomes in, notice decides what is
 * written and when (with compose, schedule and recipient), dispatch hands it over, and the outbox tells what became of it.
 */
package io.hearback.message;
