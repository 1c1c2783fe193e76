/**
 * How this service says no: RFC 9457 problems with a stable type, and violations that name the field, the rule and the fix.
 * Nothing a caller sent is quoted, as it may be personal and answers end in logs.
 */
package io.hearback.intake.api.problem;
