package io.quintet.chatmind.api;

import io.quintet.chatmind.domain.Piece;

/** Where something in a reply came from. */
record CitationView(String title, String app, String link) {
    static CitationView of(Piece.Citation citation) {
        return new CitationView(citation.title(), citation.app().id(), citation.link());
    }
}
