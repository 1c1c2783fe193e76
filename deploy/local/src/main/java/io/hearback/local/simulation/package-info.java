/** A year of an organisation's recruiting, made up from a seed: for looking at the numbers before there are any of one's own. */
package io.hearback.local.simulation;
