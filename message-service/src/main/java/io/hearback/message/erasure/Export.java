package io.hearback.message.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hearback.message.compose.Composition;
import io.hearback.message.tenant.TenantId;
import io.hearback.message.tenant.TenantWall;
import jakarta.enterprise.context.ApplicationScoped;

import java.io.UncheckedIOException;
import java.util.UUID;

/**
 * What this service keeps about an application (GDPR Art. 15): its notices, to the candidate and about them, with their words,
 * the reasons they stated and what became of them. The link stays masked: whoever reads this need not be its owner.
 */
@ApplicationScoped
public class Export {

    private static final String READ = """
            select json_build_object('notices', coalesce(json_agg(json_build_object(
                'id', n.id, 'kind', n.kind, 'channel', n.channel, 'state', n.state, 'stage', n.stage, 'reason', n.reason,
                'createdAt', n.created_at, 'stateAt', n.state_at, 'language', n.language, 'country', n.country,
                'timeZone', n.time_zone, 'jobTitle', n.job_title, 'candidateName', n.candidate_name,
                'candidateEmail', n.candidate_email, 'signedBy', n.signatory_name, 'replyTo', n.signatory_email,
                'subject', n.subject, 'text', replace(n.text_body, :link, '…'), 'matter', n.matter, 'atsReason', n.ats_reason,
                'mailServerReply', n.smtp_reply, 'callBy', n.call_by, 'calledAt', n.called_at,
                'reasons', (select json_agg(json_build_object('version', r.version, 'reason', r.reason, 'statedAt', r.stated_at,
                    'statedBy', r.stated_by) order by r.version) from notice_reason r where r.notice_id = n.id),
                'history', (select json_agg(json_build_object('at', t.at, 'from', t.from_state, 'to', t.to_state,
                    'cause', t.cause) order by t.id) from transition t where t.notice_id = n.id))
                order by n.created_at, n.id), '[]'))
            from notice n where n.tenant_id = :tenant and n.application_id = :application
            """;

    private final TenantWall wall;
    private final ObjectMapper json;

    Export(TenantWall wall, ObjectMapper json) {
        this.wall = wall;
        this.json = json;
    }

    /** @return without notices for an application that is unknown here */
    public JsonNode of(TenantId tenant, UUID application) {
        return read(wall.inside(
                tenant,
                handle -> handle.createQuery(READ)
                        .bind("tenant", tenant.value())
                        .bind("application", application)
                        .bind("link", Composition.LINK)
                        .mapTo(String.class)
                        .one()));
    }

    private JsonNode read(String written) {
        try {
            return json.readTree(written);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
