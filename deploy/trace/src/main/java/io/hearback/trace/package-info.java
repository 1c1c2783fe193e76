/**
 * The way of an event through the services, as OpenTelemetry traces. Off unless an operator switches it on, and then without
 * anything that tells who somebody is.
 */
package io.hearback.trace;
