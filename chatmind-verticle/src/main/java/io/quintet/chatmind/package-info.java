/** ChatMind: answers questions about the suite's own live data. */
@NullMarked
package io.quintet.chatmind;

import org.jspecify.annotations.NullMarked;
