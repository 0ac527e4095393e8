/** Reads FileVault's documents. */
@NullMarked
package io.quintet.datapulse.client;

import org.jspecify.annotations.NullMarked;
