package io.quintet.events;

/** Asks a service for the facts of one of its objects. */
public record Get(String id) {}
