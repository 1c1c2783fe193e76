/**
 * API keys as things an organisation's admin issues, renews and ends. {@link io.hearback.intake.key.Keys} is the door; who
 * holds a key that is shown, {@link io.hearback.intake.tenant.ApiKeys} knows.
 */
package io.hearback.intake.key;
