/** Proofs that secrets stay hidden. Start with {@code SecretSourceTest}. */
@NullMarked
package io.tieout.app.secret;

import org.jspecify.annotations.NullMarked;
