package io.hearback.message.compose;

import java.util.HashMap;
import java.util.Map;

/**
 * What a tenant says in its own words instead of ours.
 *
 * @param version grows with each change; 0 if nothing was ever changed
 * @param sentences by language (BCP 47) and key
 */
public record HouseWords(int version, Map<String, Map<String, String>> sentences) {

    public static final HouseWords NONE = new HouseWords(0, Map.of());

    /** @return this sentence instead of what was there, as a draft of the same version; null gives the key back to ours */
    public HouseWords with(String language, String key, String sentence) {
        var all = new HashMap<>(sentences);
        var changed = new HashMap<>(in(language));
        if (sentence == null) {
            changed.remove(key);
        } else {
            changed.put(key, sentence);
        }
        all.put(language, changed);
        return new HouseWords(version, all);
    }

    public Map<String, String> in(String language) {
        return sentences.getOrDefault(language, Map.of());
    }
}
