package io.hearback.e2e;

import java.util.List;
import java.util.function.Consumer;

/**
 * How one vendor tells that a candidate was refused, and what follows for the candidate.
 *
 * @param title what makes it another story than the others
 * @param asked whether its API is asked for what a delivery does not say
 * @param emails of all who are refused
 * @param reads what each notice must say: name and job
 * @param refuses sends it, as the vendor does
 * @param takesBack the same for all of them; null where the vendor has no form for it, or tells it only to who asks
 */
record VendorStory(
        String title,
        String vendor,
        boolean asked,
        List<String> emails,
        List<String> reads,
        Consumer<ConnectedSystem> refuses,
        Consumer<ConnectedSystem> takesBack) {

    ConnectedSystem connect(Pipeline pipeline) {
        return asked ? ConnectedSystem.withApi(pipeline, vendor) : ConnectedSystem.of(pipeline, vendor);
    }

    @Override
    public String toString() {
        return title;
    }
}
