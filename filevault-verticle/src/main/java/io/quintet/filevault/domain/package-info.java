/** What a document vault promises: documents, their names, tags and bytes, and the ports it needs. */
@NullMarked
package io.quintet.filevault.domain;

import org.jspecify.annotations.NullMarked;
