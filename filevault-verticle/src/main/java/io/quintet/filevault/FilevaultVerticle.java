package io.quintet.filevault;

import io.quintet.filevault.api.DocumentApi;
import io.quintet.filevault.domain.Cleaner;
import io.quintet.filevault.domain.DocumentService;
import io.quintet.filevault.domain.Tickets;
import io.quintet.filevault.event.DocumentListener;
import io.quintet.filevault.store.FileContentStore;
import io.quintet.filevault.store.Room;
import io.quintet.filevault.store.SqlDocumentStore;
import io.quintet.kit.Listening;
import io.quintet.kit.ServiceKit;
import io.quintet.kit.ServiceMain;
import io.quintet.kit.store.Ids;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves FileVault: documents of any size, each under its SHA-256, with tags. */
public final class FilevaultVerticle extends VerticleBase implements Listening {
    private static final Logger log = LoggerFactory.getLogger(FilevaultVerticle.class);

    private final FilevaultConfig config;
    private @Nullable ServiceKit kit;
    private @Nullable FileContentStore contents;
    private @Nullable Cleaner cleaner;

    public FilevaultVerticle(FilevaultConfig config) {
        this.config = config;
    }

    public static void main(String[] arguments) {
        ServiceMain.run("filevault", settings -> new FilevaultVerticle(FilevaultConfig.from(settings)));
    }

    @Override
    public Future<?> start() {
        return ServiceKit.open(vertx, config.service()).compose(this::serve);
    }

    private Future<Void> serve(ServiceKit opened) {
        kit = opened;
        var folder = config.service().folder();
        return FileContentStore.open(vertx, folder, new Room(vertx, folder, config.keepFree()))
                .compose(bytes -> serve(opened, bytes));
    }

    private Future<Void> serve(ServiceKit opened, FileContentStore bytes) {
        contents = bytes;
        var store = new SqlDocumentStore(opened.store());
        var documents = new DocumentService(store, bytes, Ids.timeOrdered(), Clock.systemUTC());
        var tickets = new Tickets(Clock.systemUTC());
        new DocumentListener(documents, tickets, opened::address).listenOn(opened.bus());
        cleaner = new Cleaner(store, bytes);
        cleaner.run().onFailure(failed -> log.warn("Cleaning stopped; the next start goes on.", failed));
        return opened.serve(new DocumentApi(documents, bytes, tickets, config.maxSize()).operations(), config.limits());
    }

    @Override
    public Future<?> stop() {
        return (cleaner == null ? Future.<Void>succeededFuture() : cleaner.stop())
                .compose(stopped -> kit == null ? Future.succeededFuture() : kit.close())
                .compose(closed -> contents == null ? Future.succeededFuture() : contents.close());
    }

    @Override
    public int port() {
        return kit == null ? 0 : kit.port();
    }
}
