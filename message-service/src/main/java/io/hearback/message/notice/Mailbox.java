package io.hearback.message.notice;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/**
 * A person as an e-mail header names one.
 *
 * @param address an ASCII addr-spec (RFC 5322, 3.4.1)
 */
public record Mailbox(String name, String address) {

    public Mailbox {
        SingleLine.required("name", name);
        SingleLine.required("address", address);
        try {
            new InternetAddress(address, true); // checks it
        } catch (AddressException e) {
            // Its message quotes the address.
            throw new IllegalArgumentException("address is not an e-mail address");
        }
        if (address.indexOf('@') < 1 || !address.chars().allMatch(each -> each >= '!' && each <= '~')) {
            throw new IllegalArgumentException("address is not a plain ASCII address");
        }
    }

    @Override
    public String toString() {
        return "a mailbox";
    }
}
