/** The notices: what each says, where it stands in its life, and who may still stop it. */
package io.hearback.message.notice;
