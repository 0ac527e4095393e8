/** DataPulse: what is in a CSV file, of any size. */
@NullMarked
package io.quintet.datapulse;

import org.jspecify.annotations.NullMarked;
