package io.hearback.chaos;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.hearback.chaos.Fault.Kind;
import io.hearback.contract.NoticeState;

import java.util.List;
import java.util.Map;

/**
 * What a campaign came to. Everything is counted, by the journal, the databases and the mail server.
 *
 * @param outcomes answered with 202
 * @param kills processes that were ended without notice
 * @param momentsMissed kills that were to hit a moment of a hand-over, while none reached it
 * @param handOvers begun at the mail server
 * @param accepted notices the mail server took
 * @param ambiguousInjected hand-overs after whose fault the client cannot know
 * @param recallRaces outcomes taken back around their hand-over, and answered
 * @param recallsUnanswered the same, without an answer
 */
@JsonNaming(SnakeCaseStrategy.class)
record Result(
        long seed,
        int outcomes,
        int kills,
        Map<Kind, Integer> faults,
        int momentsMissed,
        double killsPerMinute,
        int seconds,
        long handOvers,
        int accepted,
        Map<String, Long> mailServer,
        long ambiguousInjected,
        int lost,
        int duplicates,
        int unknown,
        int unknownUnexplained,
        int recallRaces,
        int recalledInTime,
        int recalledTooLate,
        int reinstated,
        int recallsUnanswered,
        int contradictions,
        int invented,
        int untold,
        Map<NoticeState, Integer> states,
        List<String> findings) {

    @JsonIgnore
    boolean everyPromiseHeld() {
        return findings.isEmpty();
    }
}
