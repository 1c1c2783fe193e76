package io.hearback.message.notice;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

import java.util.regex.Pattern;

/**
 * A person as an e-mail header names one.
 *
 * @param address an ASCII addr-spec (RFC 5322, 3.4.1)
 */
public record Mailbox(String name, String address) {

    private static final Pattern PLAIN = Pattern.compile("[!-~]+@[!-~]+");

    public Mailbox {
        SingleLine.required("name", name);
        SingleLine.required("address", address);
        try {
            new InternetAddress(address, true); // checks it
        } catch (AddressException e) {
            // Its message quotes the address.
            throw new IllegalArgumentException("address is not an e-mail address");
        }
        if (!PLAIN.matcher(address).matches()) {
            throw new IllegalArgumentException("address is not a plain ASCII address");
        }
    }

    @Override
    public String toString() {
        return "a mailbox";
    }
}
