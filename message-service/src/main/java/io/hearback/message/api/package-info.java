/** What other systems ask about notices, and the one thing they may still do: stop one. */
package io.hearback.message.api;
