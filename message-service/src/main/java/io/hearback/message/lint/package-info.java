/**
 * The respect check at the command line: it judges templates where they are kept, and measures itself against labelled
 * messages. Started as a plain Java program, without the service.
 */
package io.hearback.message.lint;
