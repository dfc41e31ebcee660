package io.tieout.ledger;

import io.tieout.ledger.privacy.MasterKey;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Everything a ledger needs to know, immutable.
 *
 * <pre>{@code
 * LedgerConfig.builder()
 *         .database("jdbc:postgresql://127.0.0.1:5432/tieout", "tieout", Secret.of(password))
 *         .accountingZone(ZoneId.of("Europe/Berlin"))
 *         .build();
 * }</pre>
 *
 * @param jdbcUrl of a PostgreSQL database, version 14 or later
 * @param password hidden in every text
 * @param accountingZone where the accounting day of a fact without a business date is derived
 * @param clock gives {@code recordedAt}
 * @param aggregateCacheEntries how many aggregates stay in memory
 * @param writers how many transactions append at the same time, each the streams of its own shards
 * @param maxGroupedFacts how many facts of concurrent callers share one transaction at most; those facts of one call that go to one writer always do
 * @param maxAppendDuration the longest a transaction may take; the database ends it then, so that a hung writer cannot hold back the feed
 * @param maxConnections to the database
 * @param chainInterval how long an event waits at most, once it is final, to be sealed by the hash chain
 * @param personalDataKey the secret that protects texts about persons, hidden in every text; null refuses facts with such texts
 */
public record LedgerConfig(
        String jdbcUrl,
        String user,
        Secret password,
        ZoneId accountingZone,
        Clock clock,
        int aggregateCacheEntries,
        int writers,
        int maxGroupedFacts,
        Duration maxAppendDuration,
        int maxConnections,
        Duration chainInterval,
        @Nullable Secret personalDataKey) {

    public static Builder builder() {
        return new Builder();
    }

    /** The same settings, to be varied. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.jdbcUrl = jdbcUrl;
        builder.user = user;
        builder.password = password;
        builder.accountingZone = accountingZone;
        builder.clock = clock;
        builder.aggregateCacheEntries = aggregateCacheEntries;
        builder.writers = writers;
        builder.maxGroupedFacts = maxGroupedFacts;
        builder.maxAppendDuration = maxAppendDuration;
        builder.maxConnections = maxConnections;
        builder.personalDataKey = personalDataKey;
        builder.chainInterval = chainInterval;
        return builder;
    }

    /** Collects the settings; arguments are checked where they are set, missing ones in {@link #build()}. */
    public static final class Builder {
        private @Nullable String jdbcUrl;
        private @Nullable String user;
        private @Nullable Secret password;
        private @Nullable ZoneId accountingZone;
        private Clock clock = Clock.systemUTC();
        private int aggregateCacheEntries = 100_000;
        private int writers = 2;
        private int maxGroupedFacts = 1_000;
        private Duration maxAppendDuration = Duration.ofSeconds(30);
        private int maxConnections = 8;
        private Duration chainInterval = Duration.ofSeconds(1);
        private @Nullable Secret personalDataKey;

        private Builder() {}

        /**
         * The PostgreSQL database that holds the event store.
         *
         * @param jdbcUrl begins with {@code jdbc:postgresql:}; carries no password
         */
        public Builder database(String jdbcUrl, String user, Secret password) {
            if (!jdbcUrl.startsWith("jdbc:postgresql:")) {
                throw new IllegalArgumentException("jdbcUrl \"" + jdbcUrl.split("\\?", 2)[0]
                        + "\": the event store is PostgreSQL; give a URL that begins with jdbc:postgresql:");
            }
            this.jdbcUrl = jdbcUrl;
            this.user = user;
            this.password = password;
            return this;
        }

        public Builder accountingZone(ZoneId accountingZone) {
            this.accountingZone = accountingZone;
            return this;
        }

        public Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        public Builder aggregateCacheEntries(int aggregateCacheEntries) {
            this.aggregateCacheEntries = atLeast(1, "aggregateCacheEntries", aggregateCacheEntries);
            return this;
        }

        public Builder writers(int writers) {
            this.writers = atLeast(1, "writers", writers);
            if (writers > StreamShards.COUNT) {
                throw new IllegalArgumentException("writers " + writers + ": at most " + StreamShards.COUNT
                        + ", the shards that they share; 2 or 3 saturate most databases");
            }
            return this;
        }

        public Builder maxGroupedFacts(int maxGroupedFacts) {
            this.maxGroupedFacts = atLeast(1, "maxGroupedFacts", maxGroupedFacts);
            return this;
        }

        public Builder maxAppendDuration(Duration maxAppendDuration) {
            if (maxAppendDuration.toMillis() < 100) {
                throw new IllegalArgumentException("maxAppendDuration " + maxAppendDuration
                        + ": an append needs time to commit; give at least PT0.1S");
            }
            this.maxAppendDuration = maxAppendDuration;
            return this;
        }

        public Builder maxConnections(int maxConnections) {
            this.maxConnections = atLeast(2, "maxConnections", maxConnections);
            return this;
        }

        /** Keeps texts about persons, sealed; at least 32 random characters. */
        public Builder personalDataKey(Secret personalDataKey) {
            MasterKey.of(personalDataKey);
            this.personalDataKey = personalDataKey;
            return this;
        }

        public Builder chainInterval(Duration chainInterval) {
            if (chainInterval.toMillis() < 1) {
                throw new IllegalArgumentException(
                        "chainInterval " + chainInterval + ": sealing takes time; give at least PT0.001S");
            }
            this.chainInterval = chainInterval;
            return this;
        }

        public LedgerConfig build() {
            return new LedgerConfig(
                    given("database", jdbcUrl),
                    given("database", user),
                    given("database", password),
                    given("accountingZone", accountingZone),
                    clock,
                    aggregateCacheEntries,
                    writers,
                    maxGroupedFacts,
                    maxAppendDuration,
                    Math.max(maxConnections, writers + 3),
                    chainInterval,
                    personalDataKey);
        }

        private static int atLeast(int least, String name, int value) {
            if (value < least) {
                throw new IllegalArgumentException(
                        name + " " + value + ": must be at least " + least + "; leave it out for the default");
            }
            return value;
        }

        private static <T> T given(String name, @Nullable T value) {
            if (value == null) {
                throw new IllegalStateException(name + " is missing: a ledger cannot be opened without it; call " + name
                        + "(...) before build()");
            }
            return value;
        }
    }
}
