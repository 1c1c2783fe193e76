/**
 * Files of outcomes of any size: read line by line, entered in batches, and taken up again where they stopped. What is known
 * of an import is how far it has come and what is wrong with which line; the file itself is not kept.
 */
package io.hearback.intake.imports;
