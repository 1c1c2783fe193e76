/** What organisations decided about themselves: this service's copy of it, as intake-service tells it on tenants.v1. */
package io.hearback.feedback.setting;
