package io.quintet.events;

import java.time.Instant;

/**
 * A link to a document's bytes: bulk goes over HTTP, never over the bus.
 *
 * @param url absolute, for another service; GET answers the bytes until it expires
 * @param sha256 of the bytes in hexadecimal
 * @param size in bytes
 */
public record ContentTicket(
        String url, Instant expiresAt, String document, String name, String mediaType, String sha256, long size) {}
