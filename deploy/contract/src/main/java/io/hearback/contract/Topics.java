package io.hearback.contract;

import java.util.UUID;

/** Names of the topics ({@code topics.yaml} says who writes and reads them) and the key of every record on them. */
public final class Topics {

    public static final String APPLICATION_OUTCOMES = "application-outcomes.v1";
    public static final String NOTICES = "notices.v1";

    /** What candidates and recruiters did on feedback-service's pages. */
    public static final String CANDIDATE_FEEDBACK = "candidate-feedback.v1";

    /** What every service has to erase. */
    public static final String ERASURES = "erasures.v1";

    /** Compacted, and its key is the tenant's id alone: whoever reads it from the beginning knows all organisations. */
    public static final String TENANTS = "tenants.v1";

    private Topics() {}

    /** @return the key that keeps the events of one application in order */
    public static String key(String tenantId, UUID applicationId) {
        return tenantId + "/" + applicationId;
    }
}
