package io.hearback.intake.connection;

import io.hearback.contract.Stage;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import static java.util.Objects.requireNonNull;

/**
 * What the names of stages in an applicant tracking system mean. Case and outer spaces make no difference.
 *
 * @param byName the system's name → our stage, names as told
 * @param otherwise for a name that is not in the map, and for none at all
 */
public record StageMap(Map<String, Stage> byName, Stage otherwise) {

    public StageMap {
        requireNonNull(otherwise, "otherwise is null");
        byName = Map.copyOf(byName);
    }

    /** @param name may be null */
    public Stage of(String name) {
        return name == null ? otherwise : folded().getOrDefault(fold(name), otherwise);
    }

    private Map<String, Stage> folded() {
        var folded = new HashMap<String, Stage>();
        byName.forEach((name, stage) -> folded.put(fold(name), stage));
        return folded;
    }

    private static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
