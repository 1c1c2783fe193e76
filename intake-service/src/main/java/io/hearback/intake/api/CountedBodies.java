package io.hearback.intake.api;

import io.hearback.intake.api.problem.ProblemKind;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts a body that came without its length while it is read, and refuses it with a problem that names the limit. The
 * framework would answer 413 itself and without a body, so it is let count a little further ({@link PathGuard}). A form is
 * not read this way and gets the framework's answer. No interceptor of readers: for one the framework reads the annotations
 * of the method anew with each request, and a report alone spent a tenth of its time on that.
 */
@Provider
class CountedBodies implements ContainerRequestFilter {

    private final RoutingContext routing;

    CountedBodies(RoutingContext routing) {
        this.routing = routing;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var mostBytes = routing.<Long>get(PathGuard.UNTOLD_LENGTH);
        if (mostBytes != null) {
            request.setEntityStream(new Counted(request.getEntityStream(), mostBytes));
        }
    }

    @ServerExceptionMapper
    Response tooLarge(TooLargeException e) {
        closeAfterAnswer();
        return ProblemKind.TOO_LARGE.with(PathGuard.sizeRule(e.most)).toResponse();
    }

    /** What follows of the body is not read. In HTTP/2 only this stream ends. */
    private void closeAfterAnswer() {
        if (routing.request().version() != HttpVersion.HTTP_2) {
            routing.addEndHandler(end -> routing.request().connection().close());
        }
    }

    /** An {@link IOException}, as a reader of JSON passes no other on as it is. */
    static final class TooLargeException extends IOException {

        private final long most;

        TooLargeException(long most) {
            this.most = most;
        }
    }

    private static final class Counted extends FilterInputStream {

        private final long most;
        private long count;

        Counted(InputStream body, long most) {
            super(body);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            var next = super.read();
            add(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var read = super.read(into, offset, length);
            add(Math.max(0, read));
            return read;
        }

        private void add(int bytes) throws TooLargeException {
            count += bytes;
            if (count > most) {
                throw new TooLargeException(most);
            }
        }
    }
}
