/** What DataPulse tells the other services. */
@NullMarked
package io.quintet.datapulse.event;

import org.jspecify.annotations.NullMarked;
