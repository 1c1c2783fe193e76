/** Whom this service is to know nothing about any more, and what it keeps about whom: each feature names its places. */
package io.hearback.feedback.erasure;
