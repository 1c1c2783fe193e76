/** How candidates rate the process: one rating per notice, which its author may change. */
package io.hearback.feedback.rating;
