package io.tieout.app.config;

import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import io.tieout.app.config.ReconciliationSettings.Mail;
import io.tieout.app.config.ReconciliationSettings.ReportSettings;
import io.tieout.app.config.ReconciliationSettings.Tls;
import io.tieout.app.config.ReconciliationSettings.Webhook;
import io.tieout.app.config.TieoutConfig.Login;
import io.tieout.ledger.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Reads the section {@code reconciliation}. */
final class ReconciliationSection {
    private static final int MAIL_PORT = 587;
    private static final int LONGEST_DELAY_MINUTES = 24 * 60;

    private ReconciliationSection() {}

    static ReconciliationSettings read(Section section, ZoneId accountingZone) {
        Optional<String> cron = section.text("cron");
        cron.ifPresent(pattern -> check(section, pattern, accountingZone));
        Section report = section.section("report");
        Optional<Path> directory = report.text("directory").map(Path::of);
        Optional<Webhook> webhook = webhook(report.section("webhook"));
        Optional<Mail> mail = mail(report.section("mail"));
        if (directory.isEmpty() && (webhook.isPresent() || mail.isPresent())) {
            throw new ConfigException("reconciliation.report.directory is missing: what is delivered is written first");
        }
        return new ReconciliationSettings(
                cron,
                section.flag("day-end"),
                Duration.ofMinutes(section.number("day-end-delay-minutes", 10, 0, LONGEST_DELAY_MINUTES)),
                section.flag("loop-breaks"),
                directory.map(path -> new ReportSettings(path, webhook, mail)));
    }

    private static void check(Section section, String pattern, ZoneId zone) {
        try {
            new CronSchedule(pattern, zone);
        } catch (IllegalArgumentException e) {
            throw section.wrong(
                    "cron",
                    pattern,
                    "six fields are needed: second minute hour day month weekday, 0 30 2 * * * for half past two");
        }
    }

    private static Optional<Webhook> webhook(Section section) {
        Optional<String> url = section.text("url");
        Optional<Secret> secret = section.optionalSecret("secret");
        if (url.isEmpty()) {
            return Optional.empty();
        }
        if (!isPlainAddress(url.get())) {
            throw section.wrong(
                    "url",
                    "(hidden)",
                    "an http or https address without user and password is needed, such as https://example.com/hook");
        }
        return Optional.of(new Webhook(url.get(), secret.orElseGet(() -> section.secret("secret"))));
    }

    private static boolean isPlainAddress(String url) {
        try {
            URI uri = URI.create(url);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Optional<Mail> mail(Section section) {
        Optional<String> host = section.text("host");
        int port = section.port("port", MAIL_PORT);
        String tls = section.text("tls").orElse(Tls.STARTTLS.word());
        Optional<String> user = section.text("user");
        Optional<Secret> password = section.optionalSecret("password");
        Optional<String> from = section.text("from");
        List<String> to = section.texts("to");
        if (host.isEmpty()) {
            return Optional.empty();
        }
        if (from.isEmpty() || to.isEmpty()) {
            throw new ConfigException(
                    "reconciliation.report.mail.from and .to are needed: name who sends and who receives");
        }
        for (Tls known : Tls.values()) {
            if (known.word().equals(tls)) {
                Optional<Login> login =
                        user.map(name -> new Login(name, password.orElseGet(() -> section.secret("password"))));
                return Optional.of(new Mail(host.get(), port, known, login, from.get(), to));
            }
        }
        throw section.wrong("tls", tls, "one of none, starttls, tls is needed");
    }
}
