package io.hearback.local.trace;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A message of Protocol Buffers, read without its schema. */
final class ProtoMessage {

    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED32 = 5;

    private final Map<Integer, List<byte[]>> bytes = new HashMap<>();
    private final Map<Integer, Long> numbers = new HashMap<>();

    ProtoMessage(byte[] wire) {
        var rest = ByteBuffer.wrap(wire);
        while (rest.hasRemaining()) {
            var tag = (int) varint(rest);
            var field = tag >>> 3;
            switch (tag & 7) {
                case VARINT -> numbers.put(field, varint(rest));
                case FIXED64 -> rest.getLong();
                case FIXED32 -> rest.getInt();
                case BYTES -> {
                    var value = new byte[(int) varint(rest)];
                    rest.get(value);
                    bytes.computeIfAbsent(field, each -> new ArrayList<>()).add(value);
                }
                default -> throw new IllegalArgumentException("no such wire type");
            }
        }
    }

    boolean has(int field) {
        return bytes.containsKey(field);
    }

    /** @return the last, or none */
    byte[] bytes(int field) {
        return has(field) ? bytes.get(field).getLast() : new byte[0];
    }

    String text(int field) {
        return new String(bytes(field), StandardCharsets.UTF_8);
    }

    long number(int field) {
        return numbers.getOrDefault(field, 0L);
    }

    List<ProtoMessage> messages(int field) {
        return bytes.getOrDefault(field, List.of()).stream()
                .map(ProtoMessage::new)
                .toList();
    }

    private static long varint(ByteBuffer rest) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            var next = rest.get();
            value |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
