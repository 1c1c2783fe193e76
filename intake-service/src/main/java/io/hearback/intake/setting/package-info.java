/**
 * Organisations and what they decide about themselves: {@link io.hearback.intake.setting.Tenants} is the door. This service
 * owns the settings; the others hear of each change and keep a copy.
 */
package io.hearback.intake.setting;
