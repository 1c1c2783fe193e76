/** What recruiters see: the requests that wait, an answer while it is written, an application's story. A view that nobody imports. */
package io.hearback.feedback.console;
