package io.hearback.feedback.request;

import io.hearback.feedback.link.FreeText;
import io.hearback.feedback.problem.BrokenRule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Words of an organisation's own that an answer can begin with.
 *
 * @param id null while it is not kept
 */
public record AnswerTemplate(
        UUID id,

        @Schema(description = "1 to 80 characters; each name once.")
        String name,

        @Schema(description = "Up to 2000 characters, as the next two; at least one of the three is needed.")
        String strength,

        String gap,
        String advice) {

    public static final AnswerTemplate EMPTY = new AnswerTemplate(null, "", "", "", "");

    private static final int LONGEST_NAME = 80;

    public AnswerTemplate {
        name = FreeText.clean(name).replaceAll("\\s+", " ");
        strength = FreeText.clean(strength);
        gap = FreeText.clean(gap);
        advice = FreeText.clean(advice);
    }

    /** @return what is wrong with it, in the order of its fields; nothing if all is well */
    public List<BrokenRule> broken() {
        var broken = new ArrayList<BrokenRule>();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            broken.add(new BrokenRule("name", "1 to 80 characters", "name it after what it answers"));
        }
        if ((strength + gap + advice).isEmpty()) {
            broken.add(
                    new BrokenRule("strength", "a template says something", "write at least one of the three parts"));
        }
        Map.of("strength", strength, "gap", gap, "advice", advice).forEach((field, text) -> {
            if (FreeText.tooLong(text)) {
                broken.add(new BrokenRule(field, "up to 2000 characters", "say less"));
            }
        });
        return broken;
    }
}
