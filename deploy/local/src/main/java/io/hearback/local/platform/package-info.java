/** The whole of Hearback on one machine: what it shall be, the folder it keeps, what runs in it, and its start and end as one. */
package io.hearback.local.platform;
