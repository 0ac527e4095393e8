package io.quintet.datapulse;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.quintet.datapulse.api.ExploreApi;
import io.quintet.datapulse.domain.DatasetService;
import io.quintet.datapulse.domain.explore.ExploreService;
import io.quintet.datapulse.domain.explore.RowSource;
import io.quintet.datapulse.event.ColumnListener;
import io.quintet.datapulse.event.QueryListener;
import io.quintet.datapulse.store.columns.ColumnStore;
import io.quintet.datapulse.store.sandbox.ProcessSandbox;
import io.quintet.kit.ServiceKit;
import io.quintet.kit.http.Operations;
import io.vertx.core.Future;

/** The part of the service that looks into datasets, wired together. */
final class Exploring {
    private final ExploreService service;
    private final ColumnStore columns;
    private final ProcessSandbox sandbox;

    private Exploring(DatasetService datasets, ColumnStore columns, ProcessSandbox sandbox) {
        this.service = new ExploreService(datasets, columns, sandbox);
        this.columns = columns;
        this.sandbox = sandbox;
    }

    static Future<Exploring> open(ServiceKit kit, DatapulseConfig config, DatasetService datasets, RowSource source) {
        var folder = config.service().folder();
        var limits = config.explore();
        return ColumnStore.open(kit.vertx(), folder.resolve("columns"), source, limits.columns())
                .compose(columns -> ProcessSandbox.open(
                                kit.vertx(), folder.resolve("sandbox"), limits.sandbox(), columns::file)
                        .map(sandbox -> new Exploring(datasets, columns, sandbox)))
                .onSuccess(exploring -> exploring.begin(kit));
    }

    /** Columns are built in the background: nobody waits for all of them. */
    private void begin(ServiceKit kit) {
        new ColumnListener(service).listenOn(kit.bus());
        new QueryListener(service).listenOn(kit.bus());
        service.prepareAll();
    }

    @CanIgnoreReturnValue
    Operations addTo(Operations operations) {
        return new ExploreApi(service).addTo(operations);
    }

    Future<Void> close() {
        return sandbox.close().eventually(columns::close);
    }
}
