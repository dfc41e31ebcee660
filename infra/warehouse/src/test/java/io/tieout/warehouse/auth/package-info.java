/** Tests of accounts. Start with {@link io.tieout.warehouse.auth.AccountsTest}. */
@NullMarked
package io.tieout.warehouse.auth;

import org.jspecify.annotations.NullMarked;
