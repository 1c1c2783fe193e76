/**
 * Declining with grace: pages behind a link of their own on which a candidate weighs an offer, takes time, finds the words, and
 * declines or withdraws with the last click. What was decided goes to intake-service, which tells everybody else.
 */
package io.hearback.feedback.offer;
