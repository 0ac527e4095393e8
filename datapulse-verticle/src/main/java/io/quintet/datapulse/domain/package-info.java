/** The rules of DataPulse: datasets, and the ports they need. */
@NullMarked
package io.quintet.datapulse.domain;

import org.jspecify.annotations.NullMarked;
