/** The kit, tried through a small service of notes. */
@org.jspecify.annotations.NullMarked
package io.quintet.kit;
