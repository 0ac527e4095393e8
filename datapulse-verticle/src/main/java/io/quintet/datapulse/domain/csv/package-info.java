/** Reads CSV of any size row by row, without making a String of a cell that nobody asks for. */
@NullMarked
package io.quintet.datapulse.domain.csv;

import org.jspecify.annotations.NullMarked;
