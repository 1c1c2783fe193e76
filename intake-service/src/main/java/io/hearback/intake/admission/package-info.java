/**
 * How much may be reported, and when: each organisation has a number of outcomes a minute, which all copies of this service
 * count together, and nobody may report while too many events wait for Kafka. {@link io.hearback.intake.admission.Admission}
 * is the door.
 */
package io.hearback.intake.admission;
