/** Expected failures, each a kind and a sentence for its reader. */
@NullMarked
package io.quintet.kit.failure;

import org.jspecify.annotations.NullMarked;
