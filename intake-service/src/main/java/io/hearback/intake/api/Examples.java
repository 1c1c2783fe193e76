package io.hearback.intake.api;

/** Bodies for the OpenAPI document; a test sends them. */
final class Examples {

    static final String REJECTED = """
            {
              "application": {"reference": "APP-1042", "stage": "INTERVIEW"},
              "outcome": "REJECTED",
              "decidedAt": "2026-11-20T09:30:00Z",
              "candidate": {"reference": "C-77", "name": "Camille Martin", "email": "camille@example.org", "language": "fr", "timeZone": "Europe/Paris"},
              "job": {"title": "Data engineer"},
              "recruiter": {"name": "Léa Bernard", "title": "Talent partner", "email": "lea.bernard@acme.example"},
              "reason": {"code": "SKILLS_GAP", "skills": ["Kubernetes en production"], "strength": "la clarté de vos explications"}
            }""";

    private Examples() {}
}
