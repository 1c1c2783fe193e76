package io.hearback.message.growth;

import io.hearback.contract.ReasonCode;

import java.util.List;

import static java.util.Objects.requireNonNull;

/**
 * What next steps are chosen for.
 *
 * @param language BCP 47: the notice's
 * @param reason why the application ended
 * @param details noun phrases in that language; may be none
 */
record Need(String language, ReasonCode reason, List<String> details) {

    Need {
        requireNonNull(language, "language is null");
        requireNonNull(reason, "reason is null");
        details = details.stream().filter(detail -> !detail.isBlank()).toList();
    }
}
