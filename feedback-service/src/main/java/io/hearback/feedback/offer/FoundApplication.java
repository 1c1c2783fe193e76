package io.hearback.feedback.offer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import java.util.UUID;

/**
 * An application as intake-service knows it.
 *
 * @param reference the platform's own id
 * @param open whether there is anything left to decline or to withdraw from
 * @param peopleKnown whether somebody could be written to about it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record FoundApplication(UUID applicationId, String reference, boolean open, boolean peopleKnown) {}
