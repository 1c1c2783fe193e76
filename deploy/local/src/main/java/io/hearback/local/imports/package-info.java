/** Sends a file of outcomes to an intake-service, and does not give up at the first hitch. */
package io.hearback.local.imports;
