/** FileVault: stores documents of any size, each under its SHA-256, with tags. */
@NullMarked
package io.quintet.filevault;

import org.jspecify.annotations.NullMarked;
