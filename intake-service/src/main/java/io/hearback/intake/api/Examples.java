package io.hearback.intake.api;

/** Bodies for the OpenAPI document; a test sends them. */
final class Examples {

    static final String REJECTED = """
            {
              "application": {"reference": "APP-1042", "stage": "INTERVIEW", "team": "Data platform"},
              "outcome": "REJECTED",
              "decidedAt": "2026-11-20T09:30:00Z",
              "candidate": {"reference": "C-77", "name": "Camille Martin", "email": "camille@example.org", "language": "fr", "timeZone": "Europe/Paris"},
              "job": {"title": "Data engineer"},
              "recruiter": {"name": "Léa Bernard", "title": "Talent partner", "email": "lea.bernard@acme.example"},
              "reason": {"code": "SKILLS_GAP", "skills": ["Kubernetes en production"], "strength": "la clarté de vos explications"}
            }""";

    static final String NAMED_BY_THE_ATS = """
            {
              "application": {"reference": "APP-1043", "stage": "SCREENING"},
              "outcome": "REJECTED",
              "decidedAt": "2026-11-20T09:30:00Z",
              "candidate": {"reference": "C-78", "name": "Robin Okafor", "email": "robin@example.org", "language": "fr-CA", "timeZone": "America/Toronto", "keepInTouchUntil": "2027-11-20"},
              "job": {"title": "Planificateur d'entrepôt", "country": "CA", "reference": "REQ-881"},
              "recruiter": {"name": "Léa Bernard", "title": "Talent partner", "email": "lea.bernard@acme.example"},
              "reason": {"ats": "Failed technical screen"},
              "decisionAutomated": true
            }""";

    static final String OFFER_DECLINED = """
            {
              "application": {"reference": "APP-1044", "stage": "OFFER"},
              "outcome": "OFFER_DECLINED",
              "decidedAt": "2026-11-20T09:30:00Z",
              "candidate": {"reference": "C-79", "name": "Sacha Petit", "email": "sacha@example.org", "language": "pt-BR", "timeZone": "America/Sao_Paulo"},
              "job": {"title": "Data engineer", "country": "BR"},
              "recruiter": {"name": "Léa Bernard", "title": "Talent partner", "email": "lea.bernard@acme.example"},
              "candidateWords": "Obrigado pelas conversas.\\nAceitei uma vaga mais perto de casa."
            }""";

    static final String INTERVIEW_HELD = """
            {
              "application": "APP-1042",
              "candidate": "C-77",
              "kind": "INTERVIEW_HELD",
              "stage": "INTERVIEW",
              "occurredAt": "2026-11-12T14:00:00Z"
            }""";

    static final String INTERVIEW_WITH_PEOPLE = """
            {
              "application": "APP-1045",
              "candidate": "C-80",
              "kind": "INTERVIEW_HELD",
              "stage": "INTERVIEW",
              "occurredAt": "2026-11-12T14:00:00Z",
              "people": {
                "candidate": {"name": "Robin Okafor", "email": "robin@example.org", "language": "en", "timeZone": "America/Toronto"},
                "job": {"title": "Warehouse planner", "country": "CA"},
                "recruiter": {"name": "Léa Bernard", "title": "Talent partner", "email": "lea.bernard@acme.example"}
              }
            }""";

    static final String OFFER_MADE = """
            {
              "application": "APP-1044",
              "candidate": "C-79",
              "kind": "OFFER_MADE",
              "stage": "OFFER",
              "occurredAt": "2026-11-14T08:20:00Z"
            }""";

    static final String MAPPINGS = """
            {
              "mappings": [
                {"ats": "Failed technical screen", "code": "EXERCISE_RESULT"},
                {"ats": "Position on hold", "code": "HIRING_FREEZE"}
              ]
            }""";

    private Examples() {}
}
