/** An identity provider for tests: it says of anybody whatever a test wants said. */
package io.hearback.local.identity;
