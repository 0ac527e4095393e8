/** Sessions, their messages, and the runs that answer them. */
@NullMarked
package io.quintet.chatmind.domain;

import org.jspecify.annotations.NullMarked;
