package io.hearback.intake.webhook.lookup;

import io.hearback.intake.connection.Connection;
import io.hearback.intake.webhook.UnfitDeliveryException;
import io.hearback.intake.webhook.VendorJson;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A vendor's API that knows what it was told to know, and nothing else. */
class FakeVendorApi extends VendorApi {

    private static final URI NOWHERE = URI.create("");

    private final Map<String, String> answers = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    FakeVendorApi() {
        super(null, null, null);
    }

    /** @param address without a host, with its query */
    FakeVendorApi knows(String address, String json) {
        answers.put(address, json);
        return this;
    }

    List<String> asked() {
        return asked;
    }

    @Override
    public Optional<VendorJson> find(Connection connection, Question question) throws UnfitDeliveryException {
        var address = question.under(NOWHERE).toString();
        asked.add(address);
        var answer = answers.get(address);
        return answer == null
                ? Optional.empty()
                : Optional.of(VendorJson.of(answer.getBytes(StandardCharsets.UTF_8), "answer"));
    }
}
