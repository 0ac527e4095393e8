/** What ChatMind answers the other services. */
@NullMarked
package io.quintet.chatmind.event;

import org.jspecify.annotations.NullMarked;
