package io.tieout.app.runtime;

import io.tieout.app.config.TieoutConfig.Login;

/** How to reach the PostgreSQL that holds the event store, and who we are there. */
public record LedgerAddress(String jdbcUrl, Login login) {}
