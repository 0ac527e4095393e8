package io.quintet.taskflow.domain;

/**
 * Where a task is.
 *
 * @param rank orders the tasks of a column; says nothing else, and may change when neighbours move
 */
public record Place(String boardId, String columnId, long rank) {}
