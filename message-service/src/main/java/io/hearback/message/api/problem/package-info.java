/** How this service says no: RFC 9457 problems with a stable type. Nothing a caller sent is quoted. */
package io.hearback.message.api.problem;
