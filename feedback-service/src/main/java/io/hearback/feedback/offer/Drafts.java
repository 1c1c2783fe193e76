package io.hearback.feedback.offer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearback.feedback.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What candidates noted behind their links. */
@ApplicationScoped
class Drafts {

    private final TenantWall wall;
    private final ObjectMapper json;

    Drafts(TenantWall wall, ObjectMapper json) {
        this.wall = wall;
        this.json = json;
    }

    /** @return empty if nothing is noted */
    Optional<Draft> of(OfferLink link) {
        return wall.inside(link.tenant(), handle -> find(handle, link));
    }

    /** Changes made at the same time follow each other, so that none is lost. @return what is noted now */
    Draft change(OfferLink link, Instant now, UnaryOperator<Draft> change) {
        return wall.inside(link.tenant(), handle -> {
            handle.execute("select 1 from offer_link where id = ? for update", link.id());
            var changed = change.apply(find(handle, link).orElse(Draft.EMPTY));
            handle.createUpdate("""
                            insert into offer_draft (link_id, tenant_id, application_id, content, saved_at)
                            values (:link, :tenant, :application, cast(:content as jsonb), :now)
                            on conflict (link_id) do update set content = excluded.content, saved_at = excluded.saved_at""")
                    .bind("link", link.id())
                    .bind("tenant", link.tenant().value())
                    .bind("application", link.applicationId())
                    .bind("content", write(changed))
                    .bind("now", now)
                    .execute();
            return changed;
        });
    }

    /** Twice is once. */
    void forget(OfferLink link) {
        wall.inside(link.tenant(), handle -> handle.execute("delete from offer_draft where link_id = ?", link.id()));
    }

    private Optional<Draft> find(Handle handle, OfferLink link) {
        return handle.createQuery("select content from offer_draft where link_id = ?")
                .bind(0, link.id())
                .mapTo(String.class)
                .findOne()
                .map(this::read);
    }

    private String write(Draft draft) {
        try {
            return json.writeValueAsString(draft);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Draft read(String content) {
        try {
            return json.readValue(content, Draft.class);
        } catch (JsonProcessingException e) {
            // The parser's words may quote what it read, which is personal.
            throw new IllegalStateException("a draft cannot be read");
        }
    }
}
