/**
 * Personal data: sealed under a key of the person it is about, so that deleting one key makes it unreadable wherever it was copied. Start with
 * {@link io.tieout.ledger.privacy.SubjectCipher}.
 */
@NullMarked
package io.tieout.ledger.privacy;

import org.jspecify.annotations.NullMarked;
