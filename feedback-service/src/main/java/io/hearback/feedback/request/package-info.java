/** What candidates ask for after a refusal, kept so that no question is lost before a recruiter has read it. */
package io.hearback.feedback.request;
