/** When a notice leaves, and when it is tried again. Pure: time comes in as an argument. */
package io.hearback.message.schedule;
