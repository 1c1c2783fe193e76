package io.hearback.message.house;

import io.hearback.contract.Stage;
import io.hearback.message.compose.HouseWords;
import io.hearback.message.compose.Tone;
import io.hearback.message.respect.Verdict;
import io.hearback.message.tenant.TenantId;
import org.jdbi.v3.core.Handle;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A house as rows of its tables. */
final class HouseRows {

    static final String STYLE_COLUMNS = "style.language, tone, bar, country, neutral_countries, call_first,"
            + " cast(extract(epoch from call_within) as bigint) as call_seconds";

    /** A row for each own sentence, and one for a tenant without any. */
    private static final String HOUSES = "select tenant.id, " + STYLE_COLUMNS + """
            , own.version, own.language as own_language, own.key, own.sentence
            from unnest(:tenants) as tenant (id)
            left join house_style style on style.tenant_id = tenant.id
            left join lateral (
                select distinct on (language, key) version, language, key, sentence from house_sentence
                where tenant_id = tenant.id order by language, key, version desc) own on true""";

    private static final class Draft {
        private HouseStyle style = HouseStyle.DEFAULT;
        private int version;
        private final Map<String, Map<String, String>> sentences = new HashMap<>();

        House house() {
            return new House(style, new HouseWords(version, sentences));
        }
    }

    private HouseRows() {}

    /** @return one for each tenant, known or not */
    static Map<TenantId, House> read(Handle handle, Collection<? extends TenantId> tenants) {
        var drafts = tenants.stream().collect(Collectors.toMap(TenantId::value, tenant -> new Draft()));
        handle.createQuery(HOUSES)
                .bindArray("tenants", String.class, drafts.keySet())
                .map((row, context) -> add(row, drafts.get(row.getString("id"))))
                .forEach(drawn -> {});
        return tenants.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        tenant -> drafts.get(tenant.value()).house()));
    }

    private static Draft add(ResultSet row, Draft draft) throws SQLException {
        if (row.getString("language") != null) {
            draft.style = style(row);
        }
        draft.version = Math.max(draft.version, row.getInt("version"));
        var sentence = row.getString("sentence");
        if (sentence != null) {
            draft.sentences
                    .computeIfAbsent(row.getString("own_language"), language -> new HashMap<>())
                    .put(row.getString("key"), sentence);
        }
        return draft;
    }

    static HouseStyle style(ResultSet row) throws SQLException {
        return new HouseStyle(
                row.getString("language"),
                Tone.valueOf(row.getString("tone")),
                Verdict.valueOf(row.getString("bar")),
                row.getString("country"),
                strings(row.getArray("neutral_countries")).collect(Collectors.toSet()),
                stages(row.getArray("call_first")),
                Duration.ofSeconds(row.getLong("call_seconds")));
    }

    private static Set<Stage> stages(Array names) throws SQLException {
        return strings(names).map(Stage::valueOf).collect(Collectors.toSet());
    }

    private static Stream<String> strings(Array array) throws SQLException {
        return Stream.of((String[]) array.getArray());
    }
}
