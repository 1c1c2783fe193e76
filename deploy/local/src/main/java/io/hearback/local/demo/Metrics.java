package io.hearback.local.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** The counts of one organisation's process, as feedback-service gives them. */
record Metrics(
        long outcomes, long noticesSent, long feedbackRequests, long ratings, Double median, Double averageRating) {

    static Metrics of(JsonNode json) {
        return new Metrics(
                json.path("outcomes").asLong(),
                json.path("noticesSent").asLong(),
                json.path("feedbackRequests").asLong(),
                json.at("/ratings/count").asLong(),
                number(json.at("/timeToNotice/median")),
                number(json.at("/ratings/average")));
    }

    /** @return the counts only, so that two runs' can be compared; ratings count five at a time, so theirs cannot */
    Counts counts() {
        return new Counts(outcomes, noticesSent, feedbackRequests);
    }

    private static Double number(JsonNode node) {
        return node.isNumber() ? node.asDouble() : null;
    }

    record Counts(long outcomes, long noticesSent, long feedbackRequests) {

        Counts plus(Counts more) {
            return new Counts(
                    outcomes + more.outcomes, noticesSent + more.noticesSent, feedbackRequests + more.feedbackRequests);
        }

        @Override
        public String toString() {
            return "%d outcomes, %d notices sent, %d feedback requests"
                    .formatted(outcomes, noticesSent, feedbackRequests);
        }
    }
}
