/**
 * What keeps secrets secret at the edges of more than one service: seals for what lies in a database, signatures of what
 * travels, and which addresses may be asked on behalf of an organisation. Plain Java without a framework.
 */
package io.hearback.guard;
