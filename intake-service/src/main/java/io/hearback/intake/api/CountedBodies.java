package io.hearback.intake.api;

import io.hearback.intake.api.problem.ProblemKind;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts a body that came without its length while it is read, and refuses it with a problem that names the limit. The
 * framework would answer 413 itself and without a body, so it is let count a little further ({@link PathGuard}). A form is
 * not read this way and gets the framework's answer.
 */
@Provider
class CountedBodies implements ReaderInterceptor {

    private final RoutingContext routing;

    CountedBodies(RoutingContext routing) {
        this.routing = routing;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException, WebApplicationException {
        var mostBytes = routing.<Long>get(PathGuard.UNTOLD_LENGTH);
        if (mostBytes == null) {
            return context.proceed();
        }
        context.setInputStream(new Counted(context.getInputStream(), mostBytes));
        try {
            return context.proceed();
        } catch (TooLargeException e) {
            closeAfterAnswer();
            throw ProblemKind.TOO_LARGE.with(PathGuard.sizeRule(mostBytes));
        }
    }

    /** What follows of the body is not read. In HTTP/2 only this stream ends. */
    private void closeAfterAnswer() {
        if (routing.request().version() != HttpVersion.HTTP_2) {
            routing.addEndHandler(end -> routing.request().connection().close());
        }
    }

    /** An {@link IOException}, as a reader of JSON passes no other on as it is. */
    private static final class TooLargeException extends IOException {}

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
                throw new TooLargeException();
            }
        }
    }
}
