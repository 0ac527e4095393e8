/** Keeps documents in the database and their bytes in files. */
@NullMarked
package io.quintet.filevault.store;

import org.jspecify.annotations.NullMarked;
