/** The secrets of one local platform and the organisations that hold its API keys. */
package io.hearback.local.secret;
