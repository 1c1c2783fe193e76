package io.hearback.feedback.reminder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an organisation is to be reminded of now. Pure.
 *
 * @param requests at least one, by the step at which they are
 */
record Reminder(Map<Step, List<OpenRequest>> requests) {

    /** @return empty if there is nothing to remind of */
    static Optional<Reminder> of(Collection<OpenRequest> open, Instant now, Instant soon) {
        var due = new EnumMap<Step, List<OpenRequest>>(Step.class);
        for (var request : open) {
            request.stepAt(now, soon)
                    .ifPresent(step -> due.computeIfAbsent(step, first -> new ArrayList<>())
                            .add(request));
        }
        return due.isEmpty() ? Optional.empty() : Optional.of(new Reminder(due));
    }

    int count(Step step) {
        return requests.getOrDefault(step, List.of()).size();
    }

    Instant firstDueAt() {
        return requests.values().stream()
                .flatMap(List::stream)
                .map(OpenRequest::dueAt)
                .min(Instant::compareTo)
                .orElseThrow();
    }
}
