package io.quintet.events;

/**
 * One object of a service.
 *
 * @param kind task, document, dataset, session, endpoint, activity
 * @param summary one line about it
 * @param link its path in the UI
 */
public record FoundItem(String id, String kind, String title, String summary, String link) {}
