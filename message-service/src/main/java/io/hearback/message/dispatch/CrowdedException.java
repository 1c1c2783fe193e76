package io.hearback.message.dispatch;

/** The organisation's platform has as many calls in hand as it may. Nothing of the notice has left. */
class CrowdedException extends Exception {}
