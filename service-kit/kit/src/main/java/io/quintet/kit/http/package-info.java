/** HTTP, contract first: operations in, problems and replies out. */
@NullMarked
package io.quintet.kit.http;

import org.jspecify.annotations.NullMarked;
