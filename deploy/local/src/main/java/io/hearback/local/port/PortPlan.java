package io.hearback.local.port;

import io.hearback.local.terminal.Refusal;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Which number each port of a platform has. */
public final class PortPlan {

    private final Map<LocalPort, Integer> numbers;

    private PortPlan(Map<LocalPort, Integer> numbers) {
        this.numbers = numbers;
        refuseSharing();
    }

    /** @return the usual numbers, or what the environment says instead */
    public static PortPlan from(Map<String, String> environment) {
        Map<LocalPort, Integer> numbers = new EnumMap<>(LocalPort.class);
        for (LocalPort port : LocalPort.values()) {
            String chosen = environment.get(port.variable());
            numbers.put(port, chosen == null ? port.usual() : parse(port, chosen));
        }
        return new PortPlan(numbers);
    }

    /** @return numbers that were all free a moment ago */
    public static PortPlan random() {
        Map<LocalPort, Integer> numbers = new EnumMap<>(LocalPort.class);
        for (LocalPort port : LocalPort.values()) {
            int number = Ports.free();
            while (numbers.containsValue(number)) {
                number = Ports.free();
            }
            numbers.put(port, number);
        }
        return new PortPlan(numbers);
    }

    public PortPlan with(LocalPort port, int number) {
        Map<LocalPort, Integer> changed = new EnumMap<>(numbers);
        changed.put(port, number);
        return new PortPlan(changed);
    }

    public int number(LocalPort port) {
        return numbers.get(port);
    }

    /** @throws Refusal naming the first port that somebody listens on, what it is for and what can be done */
    public void refuseTaken() {
        numbers.forEach((port, number) -> {
            if (Ports.isTaken(number)) {
                throw new Refusal(
                        "Port %d is taken by another program, and %s needs it.".formatted(number, port.purpose())
                                + "\n  Choose another:  %s=%d (or %s %d)"
                                        .formatted(port.variable(), number + 1000, port.option(), number + 1000)
                                + "\n  Or see who has it:  lsof -i :%d    (Linux also: ss -ltnp 'sport = :%d')"
                                        .formatted(number, number));
            }
        });
    }

    private void refuseSharing() {
        Map<Integer, LocalPort> seen = new HashMap<>();
        numbers.forEach((port, number) -> {
            LocalPort other = seen.put(number, port);
            if (other != null) {
                throw new Refusal("Port %d is meant for both %s and %s; change %s or %s."
                        .formatted(number, other.purpose(), port.purpose(), other.variable(), port.variable()));
            }
        });
    }

    private static int parse(LocalPort port, String chosen) {
        try {
            int number = Integer.parseInt(chosen.strip());
            if (number > 0 && number < 65_536) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, with what would be right
        }
        throw new Refusal(port.variable() + " must be a port number from 1 to 65535, not \"" + chosen + "\".");
    }
}
