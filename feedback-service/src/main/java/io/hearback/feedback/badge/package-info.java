/** How fast an organisation answers, for everybody to see, if it wants that. */
package io.hearback.feedback.badge;
