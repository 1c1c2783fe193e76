package io.hearback.message.desk;

import io.hearback.contract.ReasonCode;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What held notices can be narrowed down to: what occurs among them, the most frequent first. */
public record Choices(List<Choice> jobs, List<Choice> causes, List<Choice> reasons, List<Choice> languages) {

    /** @param value as it is stored */
    public record Choice(String value, int notices) {

        /** Why such notices wait. */
        public Held held() {
            return Held.of(value, null);
        }

        public ReasonCode reason() {
            return ReasonCode.valueOf(value);
        }
    }

    /**
     * A file of outcomes.
     *
     * @param since its first notice was written
     */
    public record Batch(UUID id, Instant since) {}
}
