package io.quintet.kit.http;

import io.vertx.core.Future;

/** What serves one operation of the contract. */
@FunctionalInterface
public interface Operation {
    Future<Reply> handle(Request request);
}
