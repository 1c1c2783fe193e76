/** Catches the traces that services let out, as an operator's collector would. */
package io.hearback.local.trace;
