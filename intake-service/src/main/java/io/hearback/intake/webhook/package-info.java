/**
 * Hears what applicant tracking systems tell by webhooks: verifies a delivery, keeps it, and later reads it into outcomes
 * and stage events. A vendor is one small class ({@link io.hearback.intake.webhook.Ats}).
 */
package io.hearback.intake.webhook;
