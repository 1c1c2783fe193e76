package io.hearback.message.growth;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A next step as somebody wrote it, not yet judged.
 *
 * @param index from 0
 * @param line where it begins, from 1
 */
record Entry(int index, int line, JsonNode content) {}
