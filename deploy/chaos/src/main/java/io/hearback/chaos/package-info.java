/**
 * The fault campaign: outcomes come in through the public API while every part of Hearback is killed, paused and crashed to a
 * seeded {@link io.hearback.chaos.Plan}, and while the mail server resets, refuses, and answers late or never. Then the client's
 * {@link io.hearback.chaos.Journal}, the databases and the mail server's log are laid side by side.
 *
 * <p><b>What is proved</b>, for as many trials as a campaign has (0 broken in n trials bounds the true rate below 3/n with 95 %
 * confidence, the rule of three):
 * <ul>
 *   <li>An outcome that was answered with 202 has exactly one notice, and that notice comes to an end.
 *   <li>The mail server takes no notice twice: not when services die before, within and after a hand-over, not when a copy that
 *       was stopped wakes after its leases have ended, not when all topics are read again from offset 0, and not when PostgreSQL
 *       is stopped at once.
 *   <li>A notice is UNKNOWN only where nobody can know (RFC 1047): the mail server broke off with the final dot on its way, or
 *       something hit the notice while it was handed over.
 *   <li>SENT was taken, FAILED was refused and not taken, RECALLED was asked for and not taken; a recall that was answered with
 *       200 never leaves. Recalls are fired within 50 ms of the moment at which the notice is due.
 *   <li>What message-service says reaches feedback-service.
 * </ul>
 *
 * <p><b>What is not proved:</b> anything about a machine that loses power, as all processes share one kernel and what they have
 * written survives them; a network that is cut or slow between the services; more than one broker or a PostgreSQL that fails
 * over; clocks that disagree; that the moment of a race is hit in each trial; and that a mail server which took a notice
 * delivers it. The plan is repeatable to the last fault, the interleaving of processes is not: the same seed does the same to
 * them, and they may be elsewhere when it happens.
 *
 * <p>Where a campaign shortens times, {@link io.hearback.chaos.Limits} says so, and so does its output.
 */
package io.hearback.chaos;
