/** What a candidate can do next: an organisation's own suggestions and ours, chosen by the reason of the refusal. */
package io.hearback.message.growth;
