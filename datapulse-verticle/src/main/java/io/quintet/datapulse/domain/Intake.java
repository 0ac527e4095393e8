package io.quintet.datapulse.domain;

import io.quintet.datapulse.domain.csv.Reading;
import io.quintet.kit.failure.Failure;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How files become datasets: each has its id from the start, can be watched and cancelled while it is read, is acknowledged
 * when it is safely kept, and of what fails nothing stays.
 */
public final class Intake {
    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    private final DatasetStore datasets;
    private final DatasetFiles files;
    private final Clock clock;
    private final Passages passages = new Passages();

    public Intake(DatasetStore datasets, DatasetFiles files, Clock clock) {
        this.datasets = datasets;
        this.files = files;
        this.clock = clock;
    }

    /** What is on its way under this id, or was until it failed a while ago. */
    public Optional<Passage> find(String id) {
        return passages.find(id);
    }

    /** One that was announced to bring these bytes. */
    Optional<Passage> findBringing(String sha256) {
        return passages.findBringing(sha256);
    }

    /** A dataset of bytes that are here already, read in the same way: nothing need be sent. Empty when there are none. */
    public Future<Optional<Dataset>> recall(Announcement announcement) {
        if (announcement.sha256().isEmpty()) {
            return Future.succeededFuture(Optional.empty());
        }
        return checkFree(announcement.id())
                .compose(free -> datasets.findSame(announcement.sha256(), announcement.reading()))
                .compose(found ->
                        found.map(same -> recall(announcement, same)).orElse(Future.succeededFuture(Optional.empty())));
    }

    private Future<Optional<Dataset>> recall(Announcement announcement, Dataset same) {
        var dataset = same.sharedAs(announcement, clock.instant());
        return files.share(same.table(), dataset.id())
                .map(true)
                .otherwise(false)
                .compose(shared ->
                        shared ? addShared(dataset).map(Optional::of) : Future.succeededFuture(Optional.empty()));
    }

    private Future<Dataset> addShared(Dataset dataset) {
        return datasets.add(dataset)
                .map(dataset)
                .recover(failure ->
                        files.erase(dataset.id()).otherwiseEmpty().compose(gone -> Future.failedFuture(failure)));
    }

    /** Opens the way in for a file; that it turns out to be no CSV is told to the others. */
    public Future<Arrival> receive(Announcement announcement) {
        return checkFree(announcement.id())
                .compose(free -> files.receive(announcement))
                .compose(arrival -> begin(announcement, arrival));
    }

    private Future<Void> checkFree(String id) {
        return checkIdle(id)
                .compose(idle -> datasets.known(Set.of(id)))
                .compose(known -> known.isEmpty()
                        ? Future.succeededFuture()
                        : Failure.conflict("There is a dataset " + id + " already.")
                                .future());
    }

    private Future<Void> checkIdle(String id) {
        return passages.findUnderway(id).isEmpty()
                ? Future.succeededFuture()
                : Passages.taken(id).future();
    }

    private Future<Arrival> begin(Announcement announcement, Arrival arrival) {
        var passage = new Passage(announcement, clock.instant(), true, arrival);
        return Future.succeededFuture(passage)
                .map(this::registered)
                .map(registered -> watched(registered, arrival))
                .recover(failure -> arrival.discard().transform(gone -> Future.failedFuture(failure)));
    }

    private Passage registered(Passage passage) {
        passages.begin(passage);
        return passage;
    }

    private Arrival watched(Passage passage, Arrival arrival) {
        Future<Void> told = arrival.profile().<Void>mapEmpty().recover(failure -> refuse(passage, failure));
        arrival.onDiscard(() -> discarded(passage, told));
        return arrival;
    }

    private Future<Void> refuse(Passage passage, Throwable failure) {
        passages.fail(passage, failure);
        return failure instanceof Failure ? tellRefused(passage.id(), passage.name()) : Future.succeededFuture();
    }

    /** Whoever is answered that a file was refused finds that in the event log. */
    private Future<Void> discarded(Passage passage, Future<Void> told) {
        if (!passage.isWhole()) {
            passages.fail(passage, Failure.invalid("The upload broke off."));
        }
        return told;
    }

    /** Tells the others that there will be no dataset under this id. */
    Future<Void> tellRefused(String id, DatasetName name) {
        return datasets.tellRefused(id, name).recover(failure -> {
            log.error("That {} was refused could not be told", name, failure);
            return Future.succeededFuture();
        });
    }

    /** Makes a dataset of a file that has arrived whole; whatever fails, nothing of it is kept. */
    public Future<Dataset> add(String id, Arrival arrival) {
        return passages.findUnderway(id)
                .map(passage -> add(passage, arrival))
                .orElseGet(() -> arrival.discard()
                        .transform(gone -> DatasetService.missing(id).future()));
    }

    private Future<Dataset> add(Passage passage, Arrival arrival) {
        passage.isNowWhole();
        return arrival.profile()
                .map(profile -> dataset(passage.announcement(), arrival))
                .compose(dataset -> keep(dataset, arrival))
                .compose(dataset -> datasets.add(dataset).map(dataset))
                .recover(failure -> withdraw(passage.id(), arrival).compose(gone -> Future.failedFuture(failure)))
                .onSuccess(dataset -> passages.succeed(passage, dataset))
                .onFailure(failure -> passages.fail(passage, failure));
    }

    private Dataset dataset(Announcement announcement, Arrival arrival) {
        announcement.check(arrival.sent());
        return new Dataset(
                announcement.id(),
                announcement.name(),
                arrival.content(),
                arrival.profile().result(),
                arrival.took(),
                clock.instant(),
                new Origin(arrival.sent(), announcement.reading(), 1));
    }

    /** The same bytes, read in the same way, are kept once. */
    private Future<Dataset> keep(Dataset dataset, Arrival arrival) {
        var sha256 = dataset.content().sha256();
        return datasets.findSame(sha256, dataset.origin().reading())
                .map(found -> found.filter(same -> same.content().sha256().equals(sha256))
                        .orElseThrow())
                .compose(same -> files.share(same.table(), dataset.id()))
                .compose(shared -> arrival.discard())
                .recover(unique -> arrival.keepAs(dataset.id()))
                .map(dataset);
    }

    private Future<Void> withdraw(String id, Arrival arrival) {
        return arrival.discard().eventually(() -> files.erase(id)).otherwiseEmpty();
    }

    /** Gives up what is being read under this id; a dataset that is there stays as it is. */
    public Future<Void> cancel(String id) {
        var passage = passages.findUnderway(id).filter(reading -> !reading.isWhole());
        passage.ifPresent(Passage::cancel);
        return passage.isPresent()
                ? Future.succeededFuture()
                : datasets.known(Set.of(id)).compose(known -> nothingToCancel(id, known));
    }

    private static Future<Void> nothingToCancel(String id, Set<String> known) {
        return known.isEmpty()
                ? DatasetService.missing(id).future()
                : Failure.conflict("The dataset " + id + " is finished; there is nothing to cancel.")
                        .future();
    }

    /** Reads a dataset's file once more as a person says; until that is done, and when it fails, all stays as it is. */
    public Future<Dataset> reread(Dataset dataset, Reading reading) {
        return checkIdle(dataset.id())
                .compose(idle -> files.reread(dataset.table(), reading))
                .compose(rereading -> reread(dataset, reading, rereading));
    }

    private Future<Dataset> reread(Dataset dataset, Reading reading, Rereading rereading) {
        var announcement = new Announcement(dataset.id(), dataset.name(), reading, "", "");
        var passage = new Passage(announcement, clock.instant(), false, rereading);
        return Future.succeededFuture(passage)
                .map(this::registered)
                .compose(registered -> rereading.profile())
                .onSuccess(profile -> passage.isNowWhole())
                .map(profile -> dataset.reread(reading, profile, rereading.took()))
                .compose(next -> replace(dataset, next, rereading))
                .recover(failure -> rereading.discard().transform(gone -> Future.failedFuture(failure)))
                .onSuccess(next -> passages.succeed(passage, next))
                .onFailure(failure -> passages.fail(passage, failure));
    }

    private Future<Dataset> replace(Dataset former, Dataset next, Rereading rereading) {
        return rereading
                .keepAs(next.table())
                .compose(kept -> datasets.replace(next))
                .compose(replaced -> files.forget(replaced ? former.table() : next.table())
                        .otherwiseEmpty()
                        .compose(forgotten -> replaced
                                ? Future.succeededFuture(next)
                                : Failure.conflict("The dataset changed or was removed while it was read.")
                                        .future()));
    }
}
