package io.quintet.chatmind.store;

import io.quintet.chatmind.domain.App;
import io.quintet.chatmind.domain.Piece;
import io.quintet.chatmind.domain.Run;
import io.quintet.chatmind.domain.RunEvent;
import io.quintet.chatmind.domain.RunStatus;
import io.quintet.kit.store.Parameters;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Optional;

/** Runs and their events as rows. */
final class RunRows {
    static final String RUN = "id, session_id, question_id, status, model, created_at, finished_at";
    static final String EVENT = "run_id, number, at, kind, app, body, link";

    /** The kinds of event that are not the name of a {@link RunStatus}. */
    static final String STARTED = "run";

    static final String STEP = "step";
    static final String TOKEN = "token";
    static final String CITATION = "citation";

    private RunRows() {}

    static Run run(Row row) {
        return new Run(
                row.getString("id"),
                row.getString("session_id"),
                row.getString("question_id"),
                RunStatus.of(row.getString("status")),
                row.getString("model"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Optional.ofNullable(row.getLong("finished_at")).map(Instant::ofEpochMilli));
    }

    static RunEvent event(Row row) {
        return new RunEvent(row.getLong("number"), Instant.ofEpochMilli(row.getLong("at")), piece(row));
    }

    static Piece piece(Row row) {
        var body = row.getString("body");
        var kind = row.getString("kind");
        return switch (kind) {
            case STARTED -> new Piece.Started();
            case STEP -> new Piece.Step(App.of(row.getString("app")), body);
            case TOKEN -> new Piece.Token(body);
            case CITATION -> new Piece.Citation(body, App.of(row.getString("app")), row.getString("link"));
            default -> new Piece.Ended(RunStatus.of(kind));
        };
    }

    static Parameters parameters(String run, RunEvent event) {
        return cells(event.piece())
                .and("run", run)
                .and("number", event.number())
                .and("at", event.at().toEpochMilli());
    }

    private static Parameters cells(Piece piece) {
        if (piece instanceof Piece.Step step) {
            return cells(STEP, step.app().id(), step.question(), "");
        }
        if (piece instanceof Piece.Token token) {
            return cells(TOKEN, "", token.text(), "");
        }
        if (piece instanceof Piece.Citation citation) {
            return cells(CITATION, citation.app().id(), citation.title(), citation.link());
        }
        return piece instanceof Piece.Ended ended
                ? cells(ended.status().word(), "", "", "")
                : cells(STARTED, "", "", "");
    }

    private static Parameters cells(String kind, String app, String body, String link) {
        return Parameters.of("kind", kind).and("app", app).and("body", body).and("link", link);
    }
}
