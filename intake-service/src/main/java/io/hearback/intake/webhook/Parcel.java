package io.hearback.intake.webhook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;

/** A delivery as one array of bytes, to be sealed: number of headers, then name and value of each, then the body. */
final class Parcel {

    private Parcel() {}

    static byte[] pack(Arrival arrival) {
        var bytes = new ByteArrayOutputStream(arrival.body().length + 256);
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(arrival.headers().size());
            for (var header : arrival.headers().entrySet()) {
                out.writeUTF(header.getKey());
                out.writeUTF(header.getValue()); // no HTTP server lets 64 kB of one header pass
            }
            out.write(arrival.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Arrival unpack(byte[] parcel, Instant receivedAt) {
        try (var in = new DataInputStream(new ByteArrayInputStream(parcel))) {
            var headers = new HashMap<String, String>();
            for (var left = in.readInt(); left > 0; left--) {
                headers.put(in.readUTF(), in.readUTF());
            }
            return new Arrival(headers, in.readAllBytes(), receivedAt);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
