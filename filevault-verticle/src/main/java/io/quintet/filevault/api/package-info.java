/** FileVault's operations over HTTP. */
@NullMarked
package io.quintet.filevault.api;

import org.jspecify.annotations.NullMarked;
