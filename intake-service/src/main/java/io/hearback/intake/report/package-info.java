/**
 * What a platform reports, its rules, and how it becomes what the ledger takes: the same whichever way it came, one by one,
 * in bulk or from an applicant tracking system.
 */
package io.hearback.intake.report;
