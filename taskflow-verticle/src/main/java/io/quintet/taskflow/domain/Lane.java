package io.quintet.taskflow.domain;

/** A column and the board it is on. */
public record Lane(Board board, Column column) {}
