package io.tieout.ledger.order;

import io.tieout.ledger.privacy.SealedText;
import io.tieout.ledger.privacy.SubjectToken;
import org.jspecify.annotations.Nullable;

/**
 * Who ordered.
 *
 * @param subject the person's token, which says nothing about the person
 * @param name sealed under the person's key
 * @param email sealed under the person's key
 */
public record Customer(
        SubjectToken subject,
        @Nullable SealedText name,
        @Nullable SealedText email) {}
