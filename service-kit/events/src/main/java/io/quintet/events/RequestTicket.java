package io.quintet.events;

/**
 * Asks FileVault for a short-lived link to a document's bytes; answered with {@link ContentTicket}.
 *
 * @param document its id
 */
public record RequestTicket(String document) {
    public static final String ADDRESS = "filevault.content.ticket";
}
