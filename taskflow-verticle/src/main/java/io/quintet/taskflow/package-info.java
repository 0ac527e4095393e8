/** TaskFlow, a live kanban board: this package wires, the ones below do. */
@NullMarked
package io.quintet.taskflow;

import org.jspecify.annotations.NullMarked;
