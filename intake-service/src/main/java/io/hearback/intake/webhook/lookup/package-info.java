/**
 * Asks applicant tracking systems back, where a delivery only points to what it is about: at the vendor's pace, and with
 * patience of seconds. Patience of hours is the delivery worker's.
 */
package io.hearback.intake.webhook.lookup;
