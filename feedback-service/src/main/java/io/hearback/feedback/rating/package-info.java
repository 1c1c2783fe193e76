/**
 * What candidates think of how they were treated: one rating per notice, whether what they were told has helped, when they
 * may be asked, and what their organisation gets to see of it.
 */
package io.hearback.feedback.rating;
