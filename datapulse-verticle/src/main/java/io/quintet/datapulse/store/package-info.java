/** Where datasets are kept: their profiles in SQL, their bytes in files. */
@NullMarked
package io.quintet.datapulse.store;

import org.jspecify.annotations.NullMarked;
