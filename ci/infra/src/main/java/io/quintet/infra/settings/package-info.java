/** What may differ from one deployment to another: each key, its default and its check. */
@NullMarked
package io.quintet.infra.settings;

import org.jspecify.annotations.NullMarked;
