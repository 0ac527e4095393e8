/** What FileVault answers to the other services. */
@NullMarked
package io.quintet.filevault.event;

import org.jspecify.annotations.NullMarked;
