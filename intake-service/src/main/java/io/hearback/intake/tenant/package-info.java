/**
 * Who is asking, and the wall around each organisation: API keys and service tokens become callers here, and every
 * statement on the database passes through {@link io.hearback.intake.tenant.TenantWall}.
 */
package io.hearback.intake.tenant;
