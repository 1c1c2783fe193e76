/** What this machine lends: folders, private files, processes that outlive a JVM, time to wait and the log of this JVM. */
package io.hearback.local.machine;
