package io.quintet.datapulse;

import io.quintet.datapulse.api.DatasetApi;
import io.quintet.datapulse.api.IntakeApi;
import io.quintet.datapulse.client.VaultDocuments;
import io.quintet.datapulse.domain.DatasetService;
import io.quintet.datapulse.domain.DocumentIntake;
import io.quintet.datapulse.domain.Intake;
import io.quintet.datapulse.event.DatasetListener;
import io.quintet.datapulse.store.FileDatasets;
import io.quintet.datapulse.store.SqlDatasetStore;
import io.quintet.kit.Listening;
import io.quintet.kit.ServiceKit;
import io.quintet.kit.ServiceMain;
import io.quintet.kit.store.Ids;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Serves DataPulse: what is in a CSV file, of any size. */
public final class DatapulseVerticle extends VerticleBase implements Listening {
    private final DatapulseConfig config;
    private @Nullable ServiceKit kit;
    private @Nullable FileDatasets files;
    private @Nullable Exploring exploring;

    public DatapulseVerticle(DatapulseConfig config) {
        this.config = config;
    }

    public static void main(String[] arguments) {
        ServiceMain.run("datapulse", settings -> new DatapulseVerticle(DatapulseConfig.from(settings)));
    }

    @Override
    public Future<?> start() {
        return ServiceKit.open(vertx, config.service()).compose(this::openFiles);
    }

    private Future<Void> openFiles(ServiceKit opened) {
        kit = opened;
        return FileDatasets.open(vertx, config.service().folder(), config.files())
                .compose(there -> serve(opened, there));
    }

    private Future<Void> serve(ServiceKit opened, FileDatasets there) {
        files = there;
        var store = new SqlDatasetStore(opened.store());
        var datasets = new DatasetService(store, there);
        var intake = new Intake(store, there, Clock.systemUTC());
        var vault = VaultDocuments.over(vertx, opened.bus());
        var documents = new DocumentIntake(vault, store, intake, Ids.timeOrdered());
        new DatasetListener(datasets, documents).listenOn(opened.bus());
        var operations = new DatasetApi(datasets).operations();
        new IntakeApi(intake, documents, datasets, Ids.timeOrdered(), config.maxSize()).addTo(operations);
        return datasets.clean()
                .compose(cleaned -> Exploring.open(opened, config, datasets, there))
                .map(started -> exploring = started)
                .compose(started -> opened.serve(started.addTo(operations), config.limits()));
    }

    @Override
    public Future<?> stop() {
        return (kit == null ? Future.<Void>succeededFuture() : kit.close())
                .eventually(() -> exploring == null ? Future.<Void>succeededFuture() : exploring.close())
                .eventually(() -> files == null ? Future.<Void>succeededFuture() : files.close());
    }

    @Override
    public int port() {
        return kit == null ? 0 : kit.port();
    }
}
