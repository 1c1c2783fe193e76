/** Erasure in all services, when it must wait, when it is due by itself, and what is kept about a person (GDPR Art. 15 and 17). */
package io.hearback.intake.erasure;
