/** The built-in assistant: what it recognises, whom it asks, and how it says what it was told. */
@NullMarked
package io.quintet.chatmind.domain.skill;

import org.jspecify.annotations.NullMarked;
