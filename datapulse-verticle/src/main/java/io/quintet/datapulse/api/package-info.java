/** DataPulse over HTTP. */
@NullMarked
package io.quintet.datapulse.api;

import org.jspecify.annotations.NullMarked;
