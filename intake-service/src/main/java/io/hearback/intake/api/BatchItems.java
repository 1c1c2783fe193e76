package io.hearback.intake.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.hearback.intake.admission.Admission;
import io.hearback.intake.admission.Quota;
import io.hearback.intake.api.problem.ProblemKind;
import io.hearback.intake.api.problem.RateLimitHeaders;
import io.hearback.intake.report.UnfitReportException;
import io.hearback.intake.tenant.TenantId;
import io.quarkiverse.resteasy.problem.HttpProblem;
import org.jboss.resteasy.reactive.RestResponse;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * The items of a batch, each answered in its place: one that cannot be read keeps back no other.
 *
 * @param size how many were sent
 * @param readable in their order
 * @param unfit those that cannot be read, by their index
 */
record BatchItems<T>(int size, List<T> readable, Map<Integer, HttpProblem> unfit) {

    interface Reader<T> {
        T read(JsonNode item) throws UnfitReportException;
    }

    static <T> BatchItems<T> read(List<JsonNode> told, Reader<T> reader) {
        var items = new BatchItems<T>(told.size(), new ArrayList<>(), new TreeMap<>());
        for (int index = 0; index < told.size(); index++) {
            try {
                items.readable.add(reader.read(told.get(index)));
            } catch (UnfitReportException e) {
                items.unfit.put(index, ProblemKind.RULE_BROKEN.with(e.violations()));
            }
        }
        return items;
    }

    /** @return what is left; empty if none could be read, for which nobody is asked */
    Optional<Quota> admit(Admission admission, TenantId tenant) {
        return readable.isEmpty() ? Optional.empty() : Optional.of(admission.admit(tenant, readable.size()));
    }

    /**
     * @param answers to what could be read, in its order
     * @param answered makes an item of its index and answer
     * @param refused makes an item of its index and problem
     */
    <A, I> List<I> answer(
            List<A> answers, BiFunction<Integer, A, I> answered, BiFunction<Integer, HttpProblem, I> refused) {
        Iterator<A> next = answers.iterator();
        return IntStream.range(0, size)
                .mapToObj(index -> unfit.containsKey(index)
                        ? refused.apply(index, unfit.get(index))
                        : answered.apply(index, next.next()))
                .toList();
    }

    static <B> RestResponse<B> response(B answer, Optional<Quota> quota) {
        var response = RestResponse.ResponseBuilder.ok(answer);
        quota.map(RateLimitHeaders::of).ifPresent(headers -> headers.forEach(response::header));
        return response.build();
    }
}
