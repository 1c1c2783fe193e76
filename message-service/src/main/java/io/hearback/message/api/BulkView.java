package io.hearback.message.api;

import io.hearback.contract.NoticeState;
import io.hearback.contract.ReasonCode;
import io.hearback.contract.Stage;
import io.hearback.message.bulk.Bulk;
import io.hearback.message.bulk.BulkLine;
import io.hearback.message.bulk.Counts;
import io.hearback.message.bulk.Filter;
import io.hearback.message.bulk.Outlook;
import io.hearback.message.notice.Fate;
import io.hearback.message.schedule.Wait;
import io.hearback.message.tenant.Actor;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A decision about many notices.
 *
 * @param state DRAFT: nothing has happened; ASKED: a second person has to confirm; RUNNING; DONE; DECLINED; EXPIRED
 * @param undoes the decision that this one undoes, or absent
 * @param needsSecondPerson whether it will, or did, take two
 * @param expiresAt of what nobody has decided by then nothing comes
 * @param asked who asks a second person; absent where none is needed
 * @param decided who set it going, confirmed or declined it
 * @param left how many notices nobody has come to yet
 * @param now where its notices stand, counted as this was read; absent in lists
 */
public record BulkView(
        UUID id,
        Bulk.Kind kind,
        Bulk.State state,
        Filter filter,
        UUID undoes,
        boolean needsSecondPerson,
        Step drawnUp,
        Instant expiresAt,
        Step asked,
        Step decided,
        Instant endedAt,
        Counts counts,
        int left,
        Outlook now,
        Map<String, String> links) {

    /** @param subject by which your identity provider knows the person; absent for an API key */
    public record Step(String role, String subject, Instant at) {

        static Step of(Bulk.Step step) {
            if (step == null) {
                return null;
            }
            Actor by = step.by();
            return new Step(by.role(), by.subject(), step.at());
        }
    }

    /**
     * @param changed whether it says something else, or waits for something else, than when the decision was drawn up
     * @param fate DONE, ALREADY, TOO_LATE, CHANGED or REFUSED; absent as long as nothing was done to it
     * @param leavesAt when it would leave if it were approved now
     */
    public record Line(
            UUID noticeId,
            NoticeState state,
            String cause,
            Stage stage,
            ReasonCode reason,
            String language,
            boolean changed,
            Fate fate,
            Instant leavesAt,
            Wait waitsFor) {

        static Line of(BulkLine line) {
            return new Line(
                    line.id(),
                    line.state(),
                    line.cause(),
                    line.stage(),
                    line.reason(),
                    line.language(),
                    line.changed(),
                    line.fate(),
                    line.leaves() == null ? null : line.leaves().at(),
                    line.leaves() == null ? null : line.leaves().why());
        }
    }

    static BulkView of(Bulk bulk, int alone, Outlook now) {
        var self = "/v1/bulk-decisions/" + bulk.id();
        return new BulkView(
                bulk.id(),
                bulk.kind(),
                bulk.state(),
                bulk.filter(),
                bulk.undoes(),
                bulk.asked() != null || bulk.needsSecondPerson(alone),
                Step.of(bulk.drawnUp()),
                bulk.expiresAt(),
                Step.of(bulk.asked()),
                Step.of(bulk.decided()),
                bulk.endedAt(),
                bulk.counts(),
                bulk.counts().left(),
                now,
                Map.of("self", self, "notices", self + "/notices"));
    }
}
