/** What organisations and the other services ask of erasure and access. */
package io.hearback.intake.api.erasure;
