package io.quintet.kit.stream;

import java.util.Optional;

/**
 * What is known of a file before its first byte.
 *
 * @param name the form part's file name, or the query's {@code name}; as sent, so not to be trusted
 * @param mediaType as sent; {@code application/octet-stream} when nothing was
 */
public record UploadHead(Optional<String> name, String mediaType) {}
