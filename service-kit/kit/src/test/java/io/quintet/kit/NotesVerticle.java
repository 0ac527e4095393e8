package io.quintet.kit;

import io.quintet.kit.config.ServiceConfig;
import io.quintet.kit.config.Settings;
import io.quintet.kit.failure.Failure;
import io.quintet.kit.http.FileHead;
import io.quintet.kit.http.Limit;
import io.quintet.kit.http.Limits;
import io.quintet.kit.http.Operations;
import io.quintet.kit.http.Reply;
import io.quintet.kit.http.Request;
import io.quintet.kit.store.Ids;
import io.quintet.kit.store.Parameters;
import io.quintet.kit.store.Transaction;
import io.quintet.kit.stream.FileSink;
import io.quintet.kit.stream.Received;
import io.quintet.kit.stream.UploadHead;
import io.quintet.testing.TestService;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** The smallest service that uses all of the kit. */
final class NotesVerticle extends VerticleBase implements Listening {
    private static final AtomicInteger opened = new AtomicInteger();
    private static volatile boolean waiting;

    static final long LARGEST_FILE = 3_000_000;

    private final ServiceConfig config;
    private ServiceKit kit;
    private String left = "";

    NotesVerticle(ServiceConfig config) {
        this.config = config;
    }

    static TestService start(Map<String, String> environment) {
        return TestService.start(
                settings -> new NotesVerticle(ServiceConfig.from("notes", Settings.of(settings))),
                NotesVerticle::port,
                "notes",
                environment);
    }

    @Override
    public Future<?> start() {
        return ServiceKit.open(vertx, config).compose(this::serve);
    }

    @Override
    public Future<?> stop() {
        return kit == null ? Future.succeededFuture() : kit.close();
    }

    @Override
    public int port() {
        return kit.port();
    }

    private Future<Void> serve(ServiceKit opened) {
        kit = opened;
        return opened.serve(operations(), Limits.of(new Limit("file.size", "3 MB", "", "Bytes of a file")));
    }

    Operations operations() {
        return new Operations()
                .on("listNotes", this::list)
                .on("addNote", this::add)
                .on("findNote", this::find)
                .on("stumble", this::stumble)
                .on("receiveFile", this::receive)
                .on("sendFile", this::send)
                .on("readFiltered", this::filtered)
                .on("sendPieces", this::pieces);
    }

    private Future<Reply> list(Request request) {
        var parameters = Parameters.of("q", request.query("q").orElse(""));
        return kit.store()
                .list(
                        "SELECT id, text FROM note WHERE text LIKE '%' || #{q} || '%' ORDER BY id",
                        parameters, row -> Map.of("id", row.getString("id"), "text", row.getString("text")))
                .map(items -> Reply.ok(Map.of("items", items, "limit", request.query("limit", 10))));
    }

    private Future<Reply> add(Request request) {
        var note = new NoteAdded(Ids.timeOrdered().get(), request.body().getString("text"));
        return kit.store()
                .write(transaction -> insert(transaction, note))
                .map(done -> Reply.created("/notes/" + note.id(), note));
    }

    private static Future<Void> insert(Transaction transaction, NoteAdded note) {
        var values = Parameters.of("id", note.id()).and("text", note.text());
        return transaction
                .execute("INSERT INTO note (id, text) VALUES (#{id}, #{text})", values)
                .compose(inserted -> transaction.append(note))
                .compose(appended -> note.text().equals("rolled back")
                        ? Failure.conflict("This note may not be.").<Void>future()
                        : Future.succeededFuture());
    }

    private Future<Reply> find(Request request) {
        var id = request.path("id");
        return id.startsWith("no")
                ? Failure.notFound("There is no note " + id + ".").future()
                : Future.succeededFuture(
                        Reply.ok(Map.of("id", id, "seen", request.ifMatch().orElse("")))
                                .etag("7"));
    }

    private Future<Reply> stumble(Request request) {
        throw new IllegalStateException("a secret of the inside");
    }

    private Future<Reply> receive(Request request) {
        return request.receive(head -> open(request, head), LARGEST_FILE)
                .compose(received -> received.sink()
                        .keepAs(files().resolve(received.head().name().orElse("unnamed")))
                        .map(kept -> Reply.ok(described(received))));
    }

    /** A file "late" is opened when its sender has left. */
    private Future<FileSink> open(Request request, UploadHead head) {
        Future<?> ready = head.name().filter("late"::equals).isPresent() ? left(request) : Future.succeededFuture();
        return ready.compose(now -> FileSink.create(vertx, files())).onSuccess(sink -> opened.incrementAndGet());
    }

    /** How many files were opened so far. */
    static int opened() {
        return opened.get();
    }

    /** Whether a sender is waited for to leave. */
    static boolean waiting() {
        return waiting;
    }

    private static Future<Void> left(Request request) {
        var left = new CompletableFuture<Void>();
        waiting = true;
        request.whenLeft(() -> left.complete(null));
        return Future.fromCompletionStage(left, Vertx.currentContext());
    }

    private static JsonObject described(Received<FileSink> received) {
        return new JsonObject()
                .put("name", received.head().name().orElse("unnamed"))
                .put("type", received.head().mediaType())
                .put("size", received.size())
                .put("sha256", received.sink().sha256())
                .put("fields", received.fields());
    }

    private Future<Reply> send(Request request) {
        var head = new FileHead(request.path("name"), "text/plain", "abc", Instant.EPOCH);
        return Future.succeededFuture(Reply.file(files().resolve(request.path("name")), head));
    }

    private Future<Reply> filtered(Request request) {
        var filters = request.freeQuery().stream()
                .map(filter -> filter.getKey() + "=" + filter.getValue())
                .toList();
        return Future.succeededFuture(Reply.ok(Map.of("filters", filters, "left", left)));
    }

    private Future<Reply> pieces(Request request) {
        request.whenLeft(() -> left = request.path("count"));
        return Future.succeededFuture(
                Reply.pieces("pieces.txt", "text/plain", new CountedPieces(vertx, request.path("count"))));
    }

    private Path files() {
        return config.folder().resolve("files");
    }
}
