/** The candidates' mail server: it keeps every notice it accepts, delivers none, and misbehaves when a test tells it to. */
package io.hearback.local.mail;
