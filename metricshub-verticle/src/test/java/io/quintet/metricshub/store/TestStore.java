package io.quintet.metricshub.store;

import io.quintet.kit.config.ServiceConfig;
import io.quintet.kit.config.Settings;
import io.quintet.kit.http.JsonCodec;
import io.quintet.kit.store.Store;
import io.quintet.testing.Await;
import io.quintet.testing.TestDatabase;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** MetricsHub's tables in an empty database. */
record TestStore(Vertx vertx, Store store) implements AutoCloseable {
    static TestStore open(TestDatabase kind) {
        JsonCodec.install();
        var vertx = Vertx.vertx();
        var config = ServiceConfig.from("metricshub", Settings.of(kind.environment()));
        try {
            Files.createDirectories(config.folder());
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
        return new TestStore(vertx, Await.await(Store.open(vertx, config)));
    }

    @Override
    public void close() {
        Await.await(store.close().eventually(vertx::close));
    }
}
