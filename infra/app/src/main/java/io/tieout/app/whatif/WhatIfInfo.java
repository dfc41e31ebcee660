package io.tieout.app.whatif;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a what-if is of.
 *
 * @param name of the what-if
 * @param database that holds its tables
 * @param upTo the cut: every event up to this place in the ledger, and none behind it
 * @param effective only facts of this business day or an earlier one, where given
 * @param asOf the time that scenarios judge at
 * @param events how many events the cut has
 * @param hypotheticalEvents how many the hypotheses add
 * @param changedRows how many rows differ from the cut
 * @param hypotheses the file
 * @param createdAt when it was made
 */
public record WhatIfInfo(
        String name,
        String database,
        long upTo,
        Optional<LocalDate> effective,
        Instant asOf,
        long events,
        long hypotheticalEvents,
        long changedRows,
        String hypotheses,
        Instant createdAt) {}
