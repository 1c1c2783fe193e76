package io.hearback.intake.connection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearback.contract.Stage;
import io.hearback.intake.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The table of connections. Each method is one statement of the caller's transaction. */
@ApplicationScoped
class ConnectionRows implements RowMapper<Connection> {

    private static final TypeReference<Map<String, Stage>> STAGES = new TypeReference<>() {};

    private final ObjectMapper json;
    private final Seal seal;

    ConnectionRows(ObjectMapper json, Seal seal) {
        this.json = json;
        this.seal = seal;
    }

    void insert(Handle handle, Connection made, Instant now) {
        handle.createUpdate("""
                        insert into connection (id, tenant_id, vendor, name, recruiter_name, recruiter_title, recruiter_email,
                                                language, time_zone, country, stages, default_stage, api_url, api_token, active,
                                                created_at)
                        values (:id, :tenant, :vendor, :name, :s.name, :s.title, :s.email, :d.language, :d.timeZone,
                                :d.country, :stages::jsonb, :otherwise, :url, :token, :active, :now)
                        """)
                .bind("id", made.id())
                .bind("tenant", made.tenant().value())
                .bind("vendor", made.vendor())
                .bind("name", made.name())
                .bindMethods("s", made.signer())
                .bindMethods("d", made.defaults())
                .bind("stages", write(made.stages().byName()))
                .bind("otherwise", made.stages().otherwise())
                .bind(
                        "url",
                        made.apiAccess()
                                .map(ApiAccess::baseUrl)
                                .map(URI::toString)
                                .orElse(null))
                .bind(
                        "token",
                        sealed(
                                made.tenant(),
                                made.id(),
                                made.apiAccess().map(ApiAccess::token).orElse(null)))
                .bind("active", made.active())
                .bind("now", now)
                .execute();
    }

    /** @return false if there is no such connection */
    boolean update(Handle handle, TenantId tenant, UUID id, Settings settings) {
        return handle.createUpdate("""
                        update connection
                        set name = :name, recruiter_name = :s.name, recruiter_title = :s.title, recruiter_email = :s.email,
                            language = :d.language, time_zone = :d.timeZone, country = :d.country, stages = :stages::jsonb,
                            default_stage = :otherwise, api_url = :url, api_token = coalesce(:token, api_token),
                            active = :active
                        where id = :id
                        """)
                        .bind("id", id)
                        .bind("name", settings.name())
                        .bindMethods("s", settings.signer())
                        .bindMethods("d", settings.defaults())
                        .bind("stages", write(settings.stages().byName()))
                        .bind("otherwise", settings.stages().otherwise())
                        .bind(
                                "url",
                                settings.apiUrl() == null
                                        ? null
                                        : settings.apiUrl().toString())
                        .bind("token", sealed(tenant, id, settings.apiToken()))
                        .bind("active", settings.active())
                        .execute()
                == 1;
    }

    Optional<Connection> find(Handle handle, UUID id) {
        return handle.createQuery("select * from connection where id = ?")
                .bind(0, id)
                .map(this)
                .findOne();
    }

    /** @return those the caller may see, the oldest first */
    List<Connection> list(Handle handle) {
        return handle.createQuery("select * from connection order by created_at, id")
                .map(this)
                .list();
    }

    @Override
    public Connection map(ResultSet row, StatementContext context) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var tenant = new TenantId(row.getString("tenant_id"));
        return new Connection(
                id,
                tenant,
                Vendor.valueOf(row.getString("vendor")),
                row.getString("name"),
                new Connection.Signer(
                        row.getString("recruiter_name"),
                        row.getString("recruiter_title"),
                        row.getString("recruiter_email")),
                new Connection.Defaults(
                        row.getString("language"), row.getString("time_zone"), row.getString("country")),
                new StageMap(read(row.getString("stages")), Stage.valueOf(row.getString("default_stage"))),
                api(tenant, id, row.getString("api_url"), row.getBytes("api_token")),
                row.getBoolean("active"));
    }

    private ApiAccess api(TenantId tenant, UUID id, String url, byte[] token) {
        return url == null && token == null
                ? null
                : new ApiAccess(
                        url == null ? null : URI.create(url),
                        token == null
                                ? null
                                : new String(
                                        seal.open(tenant, id, Seal.Purpose.API_TOKEN, token), StandardCharsets.UTF_8));
    }

    private byte[] sealed(TenantId tenant, UUID id, String token) {
        return token == null
                ? null
                : seal.seal(tenant, id, Seal.Purpose.API_TOKEN, token.getBytes(StandardCharsets.UTF_8));
    }

    private String write(Map<String, Stage> stages) {
        try {
            return json.writeValueAsString(stages);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Stage> read(String stages) {
        try {
            return json.readValue(stages, STAGES);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
