/**
 * How many outcomes intake-service takes, next to a limit measured in the same run on the same machine: what the work would
 * cost if it were only the writing.
 */
package io.hearback.load.intake;
