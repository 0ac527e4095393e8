package io.quintet.events;

/** A named value, ready to be read by a person. */
public record Fact(String name, String value) {}
