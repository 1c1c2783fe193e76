package io.hearback.intake.webhook.vendor;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A person's name, where a vendor has it in parts. */
final class PersonName {

    private PersonName() {}

    /** @return both with a space, or the one there is; null if there is none */
    static String of(String first, String last) {
        var name = Stream.of(first, last).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return name.isEmpty() ? null : name;
    }
}
