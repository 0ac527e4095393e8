package io.quintet.events;

import java.util.List;

/**
 * FileVault changed a document.
 *
 * @param change stored, tagged, removed, restored or damaged
 * @param sha256 of its bytes in hexadecimal
 * @param size in bytes
 */
public record DocumentChanged(
        String change, String id, String name, String sha256, long size, String mediaType, List<String> tags)
        implements Event {
    public static final String ADDRESS = "filevault.document.changed";

    public DocumentChanged {
        tags = List.copyOf(tags);
    }

    @Override
    public String address() {
        return ADDRESS;
    }
}
