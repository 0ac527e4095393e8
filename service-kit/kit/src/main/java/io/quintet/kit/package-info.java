/** How to serve: everything a verticle opens, in one call; nothing here is to be extended. */
@NullMarked
package io.quintet.kit;

import org.jspecify.annotations.NullMarked;
