/** HTTP to domain: the operations of the contract and what they answer. */
@NullMarked
package io.quintet.metricshub.api;

import org.jspecify.annotations.NullMarked;
