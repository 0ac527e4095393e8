package io.quintet.datapulse.client;

import io.quintet.datapulse.domain.Arrival;
import io.quintet.datapulse.domain.DatasetName;
import io.quintet.datapulse.domain.Document;
import io.quintet.datapulse.domain.DocumentSource;
import io.quintet.events.ContentTicket;
import io.quintet.events.RequestTicket;
import io.quintet.kit.event.Bus;
import io.quintet.kit.failure.Failure;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks FileVault over the bus for a link to a document, and reads its bytes over HTTP. */
public final class VaultDocuments implements DocumentSource {
    private static final Logger log = LoggerFactory.getLogger(VaultDocuments.class);
    private static final int CONNECT_MILLIS = 5_000;
    private static final int SILENCE_SECONDS = 60;

    private final HttpClient http;
    private final Bus bus;

    private VaultDocuments(HttpClient http, Bus bus) {
        this.http = http;
        this.bus = bus;
    }

    public static VaultDocuments over(Vertx vertx, Bus bus) {
        var options = new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS).setReadIdleTimeout(SILENCE_SECONDS);
        return new VaultDocuments(vertx.createHttpClient(options), bus);
    }

    @Override
    public Future<Document> find(String id) {
        return bus.ask(RequestTicket.ADDRESS, new RequestTicket(id), ContentTicket.class)
                .map(ticket ->
                        new Document(ticket.url(), DatasetName.of(ticket.name()), ticket.sha256(), ticket.size()));
    }

    @Override
    public Future<Void> read(Document document, Arrival arrival) {
        return http.request(new RequestOptions().setAbsoluteURI(document.address()))
                .compose(HttpClientRequest::send)
                .compose(response -> pour(response, arrival))
                .recover(failure -> giveUp(arrival, expected(document, failure)));
    }

    private static Future<Void> pour(HttpClientResponse response, Arrival arrival) {
        if (response.statusCode() != 200) {
            return Failure.unavailable(
                            "FileVault did not give the document's bytes; it answered " + response.statusCode() + ".")
                    .future();
        }
        var pipe = response.pipe().endOnFailure(false);
        arrival.onRefusal(refused -> pipe.close());
        return pipe.to(arrival).onFailure(broken -> stop(response));
    }

    /** The rest need not be sent. */
    private static void stop(HttpClientResponse response) {
        response.request().reset().onFailure(gone -> log.debug("FileVault's answer was over already"));
    }

    private static Failure expected(Document document, Throwable failure) {
        if (failure instanceof Failure known) {
            return known;
        }
        log.warn("{} could not be read from FileVault: {}", document.name(), failure.toString());
        return Failure.unavailable("The bytes of " + document.name() + " could not be read from FileVault.");
    }

    /** For this reason, unless the profile has failed for one of its own. */
    private static Future<Void> giveUp(Arrival arrival, Failure reason) {
        arrival.cancel(reason);
        return arrival.profile().transform(ended -> arrival.discard()).transform(gone -> reason.future());
    }
}
