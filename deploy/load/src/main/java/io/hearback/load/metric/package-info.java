/** How fast events become numbers, and how fast the numbers are read. */
package io.hearback.load.metric;
