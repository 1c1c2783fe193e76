/** What the link in a notice opens, known by the hash of its token alone. */
package io.hearback.feedback.link;
