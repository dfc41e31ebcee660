/** Credentials that are never printed. Start with {@link io.tieout.app.secret.SecretSource}. */
@NullMarked
package io.tieout.app.secret;

import org.jspecify.annotations.NullMarked;
