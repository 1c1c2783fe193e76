package io.hearback.e2e;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Somebody who waits for an answer after an interview, as a platform tells of them. */
record Waits(
        String reference,
        String stage,
        Duration ago,
        String name,
        String email,
        String job,
        String recruiter,
        String reply) {

    static Waits inA(String stage) {
        var id = UUID.randomUUID().toString();
        return new Waits(
                id,
                stage,
                Duration.ofMinutes(1),
                "Robin Okafor",
                "robin-" + id + "@example.org",
                "Warehouse planner",
                "Sam Field",
                "sam-" + id + "@acme.example");
    }

    Waits named(String other, String address) {
        return new Waits(reference, stage, ago, other, address, job, recruiter, reply);
    }

    Waits forJob(String title) {
        return new Waits(reference, stage, ago, name, email, title, recruiter, reply);
    }

    Waits by(String other, String address) {
        return new Waits(reference, stage, ago, name, email, job, other, address);
    }

    Waits since(Duration time) {
        return new Waits(reference, stage, time, name, email, job, recruiter, reply);
    }

    /** In the shape of {@code POST /v1/stage-events}. */
    Map<String, Object> stageEvent() {
        return Map.of(
                "application",
                "APP-" + reference,
                "candidate",
                "C-" + reference,
                "kind",
                "INTERVIEW_HELD",
                "stage",
                stage,
                "occurredAt",
                Instant.now().minus(ago).toString(),
                "people",
                Map.of(
                        "candidate", Map.of("name", name, "email", email, "language", "en"),
                        "job", Map.of("title", job),
                        "recruiter", Map.of("name", recruiter, "email", reply)));
    }
}
