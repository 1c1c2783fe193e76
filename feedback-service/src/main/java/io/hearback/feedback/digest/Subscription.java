package io.hearback.feedback.digest;

import io.hearback.contract.DigestRhythm;
import io.hearback.feedback.tenant.TenantId;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * An organisation that wants to be told.
 *
 * @param zone on whose calendar
 * @param told the first day of the latest period that it was told of; null for none
 */
record Subscription(TenantId tenant, DigestRhythm rhythm, ZoneId zone, LocalDate told) {

    boolean isOwed(DigestPeriod period) {
        return told == null || told.isBefore(period.first());
    }
}
