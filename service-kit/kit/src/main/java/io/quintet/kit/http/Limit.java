package io.quintet.kit.http;

/**
 * A limit that a service keeps.
 *
 * @param value with its unit
 * @param setting the environment variable that changes it; empty when it is fixed
 * @param meaning what it bounds, in a sentence
 */
public record Limit(String name, String value, String setting, String meaning) {}
