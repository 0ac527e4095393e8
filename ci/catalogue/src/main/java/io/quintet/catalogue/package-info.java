/** What is deployed, and every name it is known by. */
@NullMarked
package io.quintet.catalogue;

import org.jspecify.annotations.NullMarked;
