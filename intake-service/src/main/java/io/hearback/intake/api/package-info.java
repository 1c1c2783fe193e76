/**
 * The REST interface: reads and checks what callers send, and hands it on. Decides nothing.
 */
package io.hearback.intake.api;
