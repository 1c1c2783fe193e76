/** The rules, one small class each. A rule looks at one thing, ties it to a line of what respect means, and decides nothing else. */
package io.hearback.message.respect.rule;
