/** Streams with back-pressure: Server-Sent Events out, uploads in. */
@NullMarked
package io.quintet.kit.stream;

import org.jspecify.annotations.NullMarked;
