package io.hearback.message.compose;

import java.util.Map;

/**
 * What a tenant says in its own words instead of ours.
 *
 * @param version grows with each change; 0 if nothing was ever changed
 * @param sentences by language (BCP 47) and key
 */
public record HouseWords(int version, Map<String, Map<String, String>> sentences) {

    public static final HouseWords NONE = new HouseWords(0, Map.of());

    Map<String, String> in(String language) {
        return sentences.getOrDefault(language, Map.of());
    }
}
