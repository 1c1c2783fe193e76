/** One small class per applicant tracking system: how it signs, and what its words mean. Pure: bytes in, news out. */
package io.hearback.intake.webhook.vendor;
