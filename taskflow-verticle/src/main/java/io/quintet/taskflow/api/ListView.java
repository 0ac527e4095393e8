package io.quintet.taskflow.api;

import java.util.List;
import java.util.Optional;

/**
 * A page of a list.
 *
 * @param next the cursor of the next page, if there is one
 */
record ListView<T>(List<T> items, Optional<String> next) {}
