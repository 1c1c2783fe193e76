/** Consent to be written to about other positions: given for a time, kept as history, withdrawn with one click. */
package io.hearback.feedback.consent;
