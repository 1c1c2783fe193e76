/** How fast Hearback is, measured. Nothing here runs with the tests. */
package io.hearback.load;
