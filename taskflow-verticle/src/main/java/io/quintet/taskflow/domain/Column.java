package io.quintet.taskflow.domain;

/**
 * A column of a board.
 *
 * @param done its tasks are finished and never overdue
 */
public record Column(String id, String name, boolean done) {}
