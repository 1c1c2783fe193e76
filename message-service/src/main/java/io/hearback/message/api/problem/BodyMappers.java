package io.hearback.message.api.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import java.util.stream.Collectors;

/** Turns bodies that are JSON, but not the JSON that was asked for, into problems that quote nothing of them. */
class BodyMappers {

    /** The framework's and the library's own come later, and the lowest wins. */
    private static final int FIRST = 1;

    @ServerExceptionMapper(priority = FIRST)
    Response wrongFormat(InvalidFormatException e) {
        return wrongType(e);
    }

    @ServerExceptionMapper(priority = FIRST)
    Response wrongType(MismatchedInputException e) {
        return ProblemKind.WRONG_TYPE
                .with(new Violation(path(e), "must be " + expected(e.getTargetType()), "see /q/openapi"))
                .toResponse();
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(BodyMappers::step)
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String step(Reference reference) {
        return reference.getFieldName() == null ? "[" + reference.getIndex() + "]" : "." + reference.getFieldName();
    }

    private static String expected(Class<?> type) {
        return switch (type == null ? "" : type.getSimpleName()) {
            case "String" -> "text";
            case "Integer" -> "a whole number";
            case "boolean" -> "true or false";
            case "List" -> "a list";
            default -> "an object";
        };
    }
}
