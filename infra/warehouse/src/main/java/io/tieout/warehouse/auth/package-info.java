/** Who may do what in the warehouse, and how a password is checked. Start with {@link io.tieout.warehouse.auth.Accounts}. */
@NullMarked
package io.tieout.warehouse.auth;

import org.jspecify.annotations.NullMarked;
