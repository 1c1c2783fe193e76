/** The REST interface to connections: their settings, secrets and deliveries, and the door that vendors knock at. */
package io.hearback.intake.api.connection;
