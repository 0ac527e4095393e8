package io.quintet.kit.stream;

/**
 * One item of a feed.
 *
 * @param event its name in the stream
 * @param data encoded as JSON
 * @param last whether the feed ends here
 */
public record FeedItem(long id, String event, Object data, boolean last) {}
