package io.hearback.feedback.reader;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.util.function.Function;

/** Shows pages in the language of whoever looks. */
@RequestScoped
public class Readers {

    private final HttpHeaders headers;
    private final String consoleUrl;
    private final String deskUrl;

    Readers(
            HttpHeaders headers,
            @ConfigProperty(name = "hearback.console.public-url") String consoleUrl,
            @ConfigProperty(name = "hearback.desk.public-url") String deskUrl) {
        this.headers = headers;
        this.consoleUrl = consoleUrl;
        this.deskUrl = deskUrl;
    }

    public TemplateInstance show(Function<Reader, TemplateInstance> page) {
        var reader = Reader.of(headers, consoleUrl, deskUrl);
        return page.apply(reader).setLocale(reader.locale());
    }

    public Response show(int status, Function<Reader, TemplateInstance> page) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(show(page))
                .build();
    }
}
