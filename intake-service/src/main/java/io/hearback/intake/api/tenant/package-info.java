/** Organisations, their settings and their API keys, as admins ask and tell over HTTP. */
package io.hearback.intake.api.tenant;
