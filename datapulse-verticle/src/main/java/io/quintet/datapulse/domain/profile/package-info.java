/** Describes the columns of a file in one pass, in memory that does not grow with the file. */
@NullMarked
package io.quintet.datapulse.domain.profile;

import org.jspecify.annotations.NullMarked;
