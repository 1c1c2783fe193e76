/** The page behind a notice's link: where a candidate asks for more feedback and rates the process. */
package io.hearback.feedback.candidate;
