package io.hearback.message.promise;

import io.hearback.contract.Stage;

import java.time.Instant;

import static java.util.Objects.requireNonNull;

/**
 * How far an application without a decision has come.
 *
 * @param since when it reached the stage, or was reinstated there
 * @param interviewAt when its last interview was; null for none
 */
public record Way(Stage stage, Instant since, Instant interviewAt) {

    public Way {
        requireNonNull(stage, "stage is null");
        requireNonNull(since, "since is null");
    }
}
