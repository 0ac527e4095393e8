/** What the other services ask TaskFlow. */
@NullMarked
package io.quintet.taskflow.event;

import org.jspecify.annotations.NullMarked;
