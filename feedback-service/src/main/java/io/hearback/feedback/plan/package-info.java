/** What a candidate means to do next: a short list of their own, which no organisation reads. */
package io.hearback.feedback.plan;
