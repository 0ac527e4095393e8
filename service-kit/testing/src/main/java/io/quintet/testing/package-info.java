/** What the tests of every service share: one service on a free port with a blocking client, and both databases. */
@NullMarked
package io.quintet.testing;

import org.jspecify.annotations.NullMarked;
