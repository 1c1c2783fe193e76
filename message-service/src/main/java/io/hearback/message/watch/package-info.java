/** What operators watch: numbers of the whole installation, without names. Imported by nobody. */
package io.hearback.message.watch;
