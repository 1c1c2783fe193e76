package io.hearback.intake.stage;

import io.hearback.contract.Filing;
import io.hearback.contract.Stage;
import io.hearback.contract.StageEventKind;
import io.hearback.intake.outcome.Application;
import io.hearback.intake.vault.Applicant;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import static java.util.Objects.requireNonNull;

/**
 * What a platform tells us of an application's way, already checked. Needs no personal data; without it nobody can be written to
 * before there is an outcome.
 *
 * @param applicationReference the platform's own id
 * @param candidateReference the platform's own id
 * @param occurredAt when it happened; cut to microseconds, as PostgreSQL keeps them
 * @param applicant the people behind it, or null
 * @param filing null where nothing was told of it
 */
public record ReportedStage(
        String applicationReference,
        String candidateReference,
        StageEventKind kind,
        Stage stage,
        Instant occurredAt,
        Applicant applicant,
        Filing filing) {

    /** Without its people. */
    public ReportedStage(
            String applicationReference,
            String candidateReference,
            StageEventKind kind,
            Stage stage,
            Instant occurredAt) {
        this(applicationReference, candidateReference, kind, stage, occurredAt, null, null);
    }

    public ReportedStage {
        requireNonNull(applicationReference, "applicationReference is null");
        requireNonNull(candidateReference, "candidateReference is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(stage, "stage is null");
        if (!kind.happensAt(stage)) {
            throw new IllegalArgumentException(kind + " does not happen at " + stage);
        }
        occurredAt = requireNonNull(occurredAt, "occurredAt is null").truncatedTo(ChronoUnit.MICROS);
    }

    Application.Mention mention() {
        return new Application.Mention(applicationReference, candidateReference, stage);
    }

    boolean isOf(Application application) {
        return !application.isErased() && application.isOf(candidateReference);
    }

    StageEvent.Said said(Application application) {
        return new StageEvent.Said(application.id(), kind, stage, occurredAt);
    }
}
