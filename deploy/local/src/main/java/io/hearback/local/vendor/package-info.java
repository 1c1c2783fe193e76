/** Applicant tracking systems as they speak: what they deliver and answer, and how they sign. For tests of any service. */
package io.hearback.local.vendor;
