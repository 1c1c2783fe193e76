package io.hearback.local.vendor;

import java.util.Map;

/**
 * What a vendor sends.
 *
 * @param headers the signature and all that goes with it; the content type is JSON where none is given
 */
public record Delivery(byte[] body, Map<String, String> headers) {}
