/** A real PostgreSQL under this JVM, and the database and roles of each service in it. */
package io.hearback.local.postgres;
