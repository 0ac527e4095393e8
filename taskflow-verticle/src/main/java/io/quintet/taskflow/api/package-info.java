/** TaskFlow's operations over HTTP: one method for each operation of the contract. */
@NullMarked
package io.quintet.taskflow.api;

import org.jspecify.annotations.NullMarked;
