/** Whom this service is to know nothing about any more, and what it keeps about whom. */
package io.hearback.message.erasure;
