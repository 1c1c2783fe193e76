package io.hearback.message.notice;

import io.hearback.message.compose.Reason;
import io.hearback.message.respect.Report;

import java.time.Instant;

/**
 * A reason as one version of a refusal states it. Never changed and never removed; the last one is what the candidate
 * was told, since none can be added once the notice is handed over.
 *
 * @param version from 1
 * @param reason null where the law of the place lets none be stated
 * @param report only the rules that the text breaks
 * @param bodySha256 of the plain text, its link unfilled: evidence of what was said
 * @param by PLATFORM or RECRUITER
 */
public record ReasonVersion(
        int version, Reason reason, Report report, int wordsVersion, String bodySha256, Instant at, String by) {}
