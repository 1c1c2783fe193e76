package io.hearback.message.lint;

import io.hearback.message.respect.Letter;
import io.hearback.message.respect.Verdict;

import java.util.Map;

/**
 * A message with what a reader found in it.
 *
 * @param language {@code "unknown"} if nobody said
 * @param labels may lack some, which are then not measured
 * @param verdict null if the reader gave none
 */
record LabelledMessage(
        String id, Kind kind, String language, Letter letter, Map<String, Boolean> labels, Verdict verdict) {}
