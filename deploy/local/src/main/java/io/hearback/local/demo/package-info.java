/**
 * The demonstration: some forty outcomes as a recruiting platform would tell them, and what became of each, checked against what
 * the services and the mail catcher say.
 */
package io.hearback.local.demo;
