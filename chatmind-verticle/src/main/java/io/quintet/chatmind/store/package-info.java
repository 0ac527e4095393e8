/** Sessions and runs in the database. */
@NullMarked
package io.quintet.chatmind.store;

import org.jspecify.annotations.NullMarked;
