/**
 * What each organisation calls its reasons, and which of our codes that means. Names of reasons live here and in the
 * vault; nobody else hears more than the code.
 */
package io.hearback.intake.reason;
