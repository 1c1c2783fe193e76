/** What other systems ask about notices, and what they may still do before one leaves: complete, approve, call first, or stop it. */
package io.hearback.message.api;
