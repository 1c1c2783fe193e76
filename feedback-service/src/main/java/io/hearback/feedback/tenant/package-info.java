/**
 * Who is asking, and the wall around each organisation: API keys become callers here, and every statement on the
 * database passes through {@link io.hearback.feedback.tenant.TenantWall}.
 */
package io.hearback.feedback.tenant;
