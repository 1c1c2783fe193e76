package io.hearback.intake.api;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** What the OpenAPI document says as a whole. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Hearback intake",
                        version = "1",
                        description =
                                "Report the outcome of a job application; the candidate hears back. Authenticate with an API key:"
                                        + " Authorization: Bearer hb_live_…, or X-Api-Key.",
                        license = @License(name = "Apache-2.0")),
        security = @SecurityRequirement(name = "apiKey"),
        components =
                @Components(
                        securitySchemes =
                                @SecurityScheme(
                                        securitySchemeName = "apiKey",
                                        type = SecuritySchemeType.HTTP,
                                        scheme = "bearer"),
                        responses =
                                @APIResponse(
                                        name = "Problem",
                                        description = "What went wrong (RFC 9457)",
                                        content =
                                                @Content(
                                                        mediaType = "application/problem+json",
                                                        examples =
                                                                @ExampleObject(
                                                                        name = "a broken rule",
                                                                        value = ApiDocument.PROBLEM)))))
public class ApiDocument extends Application {

    static final String PROBLEM = """
            {"type": "urn:hearback:problem:rule-broken", "title": "A rule is broken", "status": 422,
             "detail": "1 field must be corrected; nothing was saved.",
             "violations": [{"field": "reason.skills", "message": "SKILLS_GAP needs skills", "fix": "send it in the candidate's language"}]}""";
}
