/** The rules of boards and tasks; knows no HTTP, no SQL and no event bus. */
@NullMarked
package io.quintet.taskflow.domain;

import org.jspecify.annotations.NullMarked;
