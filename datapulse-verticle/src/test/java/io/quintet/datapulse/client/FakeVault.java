package io.quintet.datapulse.client;

import static io.quintet.testing.Await.await;

import io.quintet.events.ContentTicket;
import io.quintet.events.RequestTicket;
import io.quintet.kit.event.Bus;
import io.quintet.kit.failure.Failure;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** FileVault as DataPulse sees it: tickets on the bus, bytes over HTTP; it can hold back the second half of them. */
final class FakeVault implements AutoCloseable {
    final List<String> read = new CopyOnWriteArrayList<>();
    private final Map<String, byte[]> documents = new ConcurrentHashMap<>();
    private final Map<String, HttpServerResponse> held = new ConcurrentHashMap<>();
    private final Bus bus;
    private final HttpServer server;
    volatile boolean holds;
    volatile boolean expired;

    FakeVault(Vertx vertx) {
        bus = new Bus(vertx);
        bus.answer(RequestTicket.ADDRESS, RequestTicket.class, this::ticket);
        server = await(vertx.createHttpServer().requestHandler(this::serve).listen(0, "127.0.0.1"));
    }

    void keep(String id, byte[] content) {
        documents.put(id, content);
    }

    private Future<ContentTicket> ticket(RequestTicket question) {
        var content = documents.get(question.document());
        if (content == null) {
            return Failure.notFound("There is no document " + question.document() + ".")
                    .future();
        }
        return Future.succeededFuture(new ContentTicket(
                "http://127.0.0.1:" + server.actualPort() + "/" + question.document(),
                Instant.now().plusSeconds(60),
                question.document(),
                question.document() + ".csv",
                "text/csv",
                sha256(content),
                content.length));
    }

    private void serve(HttpServerRequest request) {
        var id = request.path().substring(1);
        read.add(id);
        var content = Buffer.buffer(documents.get(id));
        var response = request.response().putHeader("Content-Length", "" + content.length());
        if (expired) {
            response.setStatusCode(410).putHeader("Content-Length", "0").end();
        } else if (holds) {
            response.write(content.slice(0, content.length() / 2));
            held.put(id, response);
        } else {
            response.end(content);
        }
    }

    boolean isHolding(String id) {
        return held.containsKey(id);
    }

    void release(String id) {
        var content = Buffer.buffer(documents.get(id));
        await(held.get(id).end(content.slice(content.length() / 2, content.length())));
    }

    void cut(String id) {
        held.get(id).reset();
    }

    boolean isLeft(String id) {
        return held.get(id).closed();
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Override
    public void close() {
        await(bus.close());
        await(server.close());
    }
}
