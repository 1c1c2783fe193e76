package io.hearback.feedback.reminder;

import io.hearback.feedback.tenant.TenantId;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * An organisation that wants to be reminded.
 *
 * @param zone on whose calendar
 * @param told the day on which it was last reminded; null for none
 */
record Subscription(TenantId tenant, ZoneId zone, LocalDate told) {

    boolean isOwed(WorkingDay today) {
        return told == null || told.isBefore(today.day());
    }
}
