/** The walls between organisations: who is calling, and which rows a transaction may see. */
package io.hearback.message.tenant;
