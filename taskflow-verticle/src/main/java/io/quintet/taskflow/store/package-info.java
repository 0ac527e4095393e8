/** Boards and tasks in SQL, one text for both databases. */
@NullMarked
package io.quintet.taskflow.store;

import org.jspecify.annotations.NullMarked;
