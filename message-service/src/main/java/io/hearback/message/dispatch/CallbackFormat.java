package io.hearback.message.dispatch;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.hearback.contract.NoticeKind;
import io.hearback.message.notice.Notice;
import io.hearback.message.tenant.Sha256;
import jakarta.enterprise.context.ApplicationScoped;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import static io.hearback.message.compose.Composition.LINK;

/** A notice as a platform gets it: the payload that standardwebhooks.com asks for. The same notice is the same to the byte. */
@ApplicationScoped
public class CallbackFormat {

    private static final ObjectWriter JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build()
            .writer();

    /**
     * @param type of what is told
     * @param timestamp of the notice; the time of the call is in its headers
     */
    private record Event(String type, Instant timestamp, Data data) {}

    /**
     * @param applicationId as intake-service answered it when the outcome was reported; the outcome's, too, if it answers one
     * @param html a whole fragment, with inline styles at most
     * @param link the candidate's own page, of an OFFER_GUIDE the one to weigh the offer; whoever has it is the candidate
     */
    private record Data(
            UUID noticeId,
            UUID applicationId,
            UUID outcomeId,
            NoticeKind kind,
            String language,
            String subject,
            String text,
            String html,
            String link) {}

    private final NoticeFormat format;

    CallbackFormat(NoticeFormat format) {
        this.format = format;
    }

    /** @return the SHA-256 of the body of the call; empty if the notice cannot be written, as when it lacks its words */
    public Optional<Sha256> hash(Notice notice) {
        try {
            return Optional.of(Sha256.of(toSend(notice)));
        } catch (UnwritableException e) {
            return Optional.empty();
        }
    }

    byte[] toSend(Notice notice) throws UnwritableException {
        try {
            return JSON.writeValueAsBytes(event(notice));
        } catch (JsonProcessingException | RuntimeException e) {
            throw new UnwritableException(e);
        }
    }

    private Event event(Notice notice) {
        var occasion = notice.occasion();
        var wording = notice.wording();
        var link = format.link(notice);
        return new Event(
                "notice",
                notice.date(),
                new Data(
                        notice.id(),
                        occasion.applicationId(),
                        occasion.kind().isOfOutcome() ? occasion.outcomeId() : null,
                        occasion.kind(),
                        wording.language(),
                        wording.subject(),
                        wording.text().replace(LINK, link),
                        wording.html().replace(LINK, link),
                        link));
    }
}
