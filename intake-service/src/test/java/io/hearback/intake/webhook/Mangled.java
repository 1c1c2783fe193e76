package io.hearback.intake.webhook;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Bodies as nobody should send them: a good one with bytes changed, cut, doubled and swapped for JSON that does not belong. */
public final class Mangled {

    private static final String[] STRANGE = {
        "null",
        "[]",
        "{}",
        "\"\"",
        "-1",
        "1e999",
        "99999999999999999999",
        "true",
        "\"\\u0000\"",
        "\"..\"",
        "[[[[",
        "\"\\ud800\""
    };

    private final byte[] good;
    private final RandomGenerator random;

    /** @param seed the same makes the same bodies */
    public Mangled(String good, long seed) {
        this.good = good.getBytes(StandardCharsets.UTF_8);
        this.random = new Random(seed);
    }

    public byte[] next() {
        return switch (random.nextInt(4)) {
            case 0 -> changed();
            case 1 -> cut();
            case 2 -> noise();
            default -> withStrangeValue();
        };
    }

    private byte[] changed() {
        var copy = good.clone();
        for (int i = 0; i <= random.nextInt(4); i++) {
            copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        }
        return copy;
    }

    private byte[] cut() {
        var text = new String(good, StandardCharsets.UTF_8);
        return text.substring(0, random.nextInt(text.length())).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] noise() {
        var noise = new byte[random.nextInt(200)];
        random.nextBytes(noise);
        return noise;
    }

    /** Behind a colon, so that it takes the place of a field's value. */
    private byte[] withStrangeValue() {
        var text = new String(good, StandardCharsets.UTF_8);
        var colons = text.chars().filter(character -> character == ':').count();
        var chosen = random.nextLong(colons);
        var at = -1;
        for (long i = 0; i <= chosen; i++) {
            at = text.indexOf(':', at + 1);
        }
        var end = at + 1;
        while (end < text.length() && ",}]".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return (text.substring(0, at + 1) + STRANGE[random.nextInt(STRANGE.length)] + text.substring(end))
                .getBytes(StandardCharsets.UTF_8);
    }
}
