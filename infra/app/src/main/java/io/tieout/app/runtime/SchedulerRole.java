package io.tieout.app.runtime;

import io.tieout.app.config.ReconciliationSettings;
import io.tieout.app.config.ReconciliationSettings.ReportSettings;
import io.tieout.app.config.Role;
import io.tieout.app.config.TieoutConfig;
import io.tieout.app.generation.TopicsInUse;
import io.tieout.app.loop.LoopBreaks;
import io.tieout.app.operations.OperationsSchema;
import io.tieout.app.reconciliation.ReconciliationRuns;
import io.tieout.app.report.MailDelivery;
import io.tieout.app.report.ReportDelivery;
import io.tieout.app.report.WebhookDelivery;
import io.tieout.app.scheduler.RunScheduler;
import io.tieout.ledger.Ledger;
import io.tieout.projections.wire.RowTable;
import io.tieout.starrocks.ScenarioCatalogue;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Starts what happens by itself. */
final class SchedulerRole {
    private static final Duration POLLING = Duration.ofSeconds(10);
    private static final Duration FIRST_BACKOFF = Duration.ofSeconds(30);

    private SchedulerRole() {}

    /** Whether the role is asked for and the configuration gives it something to do. */
    static boolean isNeeded(TieoutConfig config, Set<Role> roles) {
        ReconciliationSettings settings = config.reconciliation();
        return roles.contains(Role.SCHEDULER) && (settings.isScheduled() || settings.loopBreaks());
    }

    static void start(
            Parts parts,
            TieoutConfig config,
            Ledger ledger,
            ReconciliationRuns runs,
            LedgerAddress ledgerAddress,
            WarehouseAddress warehouse,
            Map<String, Object> kafka) {
        DataSource operations = ledgerAddress.dataSource();
        OperationsSchema.migrate(operations);
        if (config.reconciliation().isScheduled()) {
            RunScheduler.Surroundings around = new RunScheduler.Surroundings(
                    runs,
                    ScenarioCatalogue.fromClassPath().scenarios(),
                    operations,
                    warehouse.database(config.warehouse().database()),
                    deliveries(parts, config.reconciliation()),
                    config.ledger().accountingZone(),
                    POLLING,
                    FIRST_BACKOFF,
                    Clock.systemUTC());
            parts.add("scheduler", RunScheduler.start(config.reconciliation(), around));
        }
        if (config.reconciliation().loopBreaks()) {
            Map<String, Object> consumer = new HashMap<>(kafka);
            consumer.putAll(LoopBreaks.consumerProperties());
            consumer.put(
                    "group.instance.id", "tieout-loop-breaks-" + config.kafka().instance());
            TopicsInUse topics = parts.add("topic of the closed loop", new TopicsInUse(kafka));
            parts.add(
                    "breaks of the closed loop",
                    LoopBreaks.start(
                            () -> topics.apply(RowTable.CLOSED_LOOP),
                            () -> new KafkaConsumer<>(
                                    consumer, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                            ledger.breaks(),
                            operations,
                            config.scenarios()
                                    .apply(ScenarioCatalogue.fromClassPath().closedLoop())
                                    .severity(),
                            Clock.systemUTC()));
        }
    }

    private static List<ReportDelivery> deliveries(Parts parts, ReconciliationSettings settings) {
        List<ReportDelivery> deliveries = new ArrayList<>();
        settings.report()
                .flatMap(ReportSettings::webhook)
                .ifPresent(webhook ->
                        deliveries.add(parts.add("webhook", new WebhookDelivery(webhook, Clock.systemUTC()))));
        settings.report().flatMap(ReportSettings::mail).ifPresent(mail -> deliveries.add(new MailDelivery(mail)));
        return deliveries;
    }
}
