/** How this service says no to other programs: problem+json (RFC 9457) that names the field, the rule and the fix. */
package io.hearback.feedback.problem;
