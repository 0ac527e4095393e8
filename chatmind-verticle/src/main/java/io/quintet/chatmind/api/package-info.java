/** ChatMind over HTTP. */
@NullMarked
package io.quintet.chatmind.api;

import org.jspecify.annotations.NullMarked;
