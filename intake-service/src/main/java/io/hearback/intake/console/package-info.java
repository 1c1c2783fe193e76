/** The pages on which an organisation's staff, and the installation's admin, look after what this service holds. */
package io.hearback.intake.console;
