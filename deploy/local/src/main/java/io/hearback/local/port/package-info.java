/** Which port of this machine is for what, and what to do when one is taken. */
package io.hearback.local.port;
