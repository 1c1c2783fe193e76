package io.hearback.intake.outcome;

import io.hearback.intake.tenant.TenantId;
import io.hearback.intake.tenant.TenantWall;
import io.hearback.local.OnLocalPlatform;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** PostgreSQL plans by what it knows of a table. No values of people are among that, and each reference is one row's all the same. */
@QuarkusTest
@OnLocalPlatform("intake")
class ExpectedRowsTest {

    private static final TenantId CROWDED = new TenantId("crowded");

    private static final Pattern ROWS = Pattern.compile("rows=(\\d+)");

    /** Of an array whose length is not known PostgreSQL thinks that it has ten elements. */
    private static final int OF_AN_ARRAY = 10;

    private final TenantWall wall;
    private final String url;
    private final String owner;
    private final String password;

    ExpectedRowsTest(
            TenantWall wall,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.flyway.username") String owner,
            @ConfigProperty(name = "quarkus.flyway.password") String password) {
        this.wall = wall;
        this.url = url;
        this.owner = owner;
        this.password = password;
    }

    @BeforeEach
    void there_are_many_applications() throws SQLException {
        wall.inside(CROWDED, handle -> handle.execute("""
                with person as (
                    insert into candidate (id, tenant_id, reference)
                    select gen_random_uuid(), 'crowded', 'C-' || n from generate_series(1, 20000) n
                    on conflict do nothing returning id)
                insert into application (id, tenant_id, reference, candidate_id, stage, last_sequence)
                select gen_random_uuid(), 'crowded', 'A-' || id, id, 'SCREENING', 0 from person
                """));
        try (var connection = DriverManager.getConnection(url, owner, password);
                var statement = connection.createStatement()) {
            statement.execute("analyze candidate, application");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"candidate", "application"})
    void each_reference_is_expected_once(String table) {
        var plan = wall.inside(
                CROWDED,
                handle -> handle.select("explain select from " + table
                                + " where tenant_id = 'crowded' and reference = any (array(select 'unknown'))")
                        .mapTo(String.class)
                        .list());
        assertThat(expected(plan)).as("%s", plan).isBetween(1, OF_AN_ARRAY);
    }

    private static int expected(List<String> plan) {
        var rows = ROWS.matcher(plan.getFirst());
        return rows.find() ? Integer.parseInt(rows.group(1)) : 0;
    }
}
