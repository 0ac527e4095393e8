/** What the services tell and ask each other: records with their address, nothing else. */
@NullMarked
package io.quintet.events;

import org.jspecify.annotations.NullMarked;
