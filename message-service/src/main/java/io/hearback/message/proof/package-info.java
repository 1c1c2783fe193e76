/** What can be shown to whoever asks what was said to a candidate, when and why: the candidate, or a regulator. */
package io.hearback.message.proof;
