/** What only the account's image registry knows, asked before anything is deployed. */
@NullMarked
package io.quintet.ecr;

import org.jspecify.annotations.NullMarked;
