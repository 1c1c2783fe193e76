package io.hearback.intake.console;

import io.hearback.intake.connection.SafeUrls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;

/** What is wrong with a connection's form, addresses included that must not be asked. */
@ApplicationScoped
class ConnectionFlaws {

    private final Validator validator;
    private final SafeUrls safeUrls;

    ConnectionFlaws(Validator validator, SafeUrls safeUrls) {
        this.validator = validator;
        this.safeUrls = safeUrls;
    }

    /** Asks DNS for the API's address, if there is one. */
    Flaws of(ConnectionForm form) {
        var fields = new HashSet<>(Flaws.in(form, validator).fields());
        if (form.apiUrl() != null && !fields.contains("apiUrl") && !isSafe(form.apiUrl())) {
            fields.add("apiUrl");
        }
        return new Flaws(fields);
    }

    private boolean isSafe(String url) {
        try {
            return safeUrls.brokenRule(new URI(url)).isEmpty();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
