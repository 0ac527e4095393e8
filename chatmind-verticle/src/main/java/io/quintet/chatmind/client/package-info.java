/** Asks the other services. */
@NullMarked
package io.quintet.chatmind.client;

import org.jspecify.annotations.NullMarked;
