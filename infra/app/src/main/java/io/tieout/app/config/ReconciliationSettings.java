package io.tieout.app.config;

import io.tieout.app.config.TieoutConfig.Login;
import io.tieout.ledger.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * When reconciliation runs are made without anybody asking, and what becomes of their reports. Where nothing is set, nothing happens by itself.
 *
 * @param cron six fields from seconds on, in the accounting zone
 * @param dayEnd whether a run is made when a business day has ended and everything recorded until then is visible
 * @param dayEndDelay how long after midnight of the accounting zone a day counts as ended
 * @param loopBreaks whether rows of the closed loop become breaks as they come
 * @param report where the report of a day that has ended goes
 */
public record ReconciliationSettings(
        Optional<String> cron,
        boolean dayEnd,
        Duration dayEndDelay,
        boolean loopBreaks,
        Optional<ReportSettings> report) {
    /** Whether runs are made by themselves. */
    public boolean isScheduled() {
        return cron.isPresent() || dayEnd;
    }

    /**
     * The daily report.
     *
     * @param directory for the files; shared by all processes that schedule
     */
    public record ReportSettings(Path directory, Optional<Webhook> webhook, Optional<Mail> mail) {}

    /**
     * A receiver over HTTP.
     *
     * @param url without user and password
     * @param secret signs each delivery
     */
    public record Webhook(String url, Secret secret) {}

    /** Receivers over SMTP. */
    public record Mail(String host, int port, Tls tls, Optional<Login> login, String from, List<String> to) {
        public Mail {
            to = List.copyOf(to);
        }
    }

    /** How a mail server is spoken to. */
    public enum Tls {
        /** In the clear: for a relay on the same machine. */
        NONE,
        /** Begun in the clear and required to change. */
        STARTTLS,
        /** From the first byte. */
        TLS;

        /** The word of the configuration. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
