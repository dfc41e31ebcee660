package io.tieout.app.cli;

import io.tieout.app.cli.IngestCommand.Progress;
import io.tieout.app.demo.DemoPublisher;
import io.tieout.ledger.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;

/** Publishes the demonstration's facts exactly as {@code tieout ingest} does. */
final class DemoUpload implements DemoPublisher {
    private static final int BATCH_FACTS = 500;
    private static final int PARALLEL = 4;

    private final FactClient client;
    private final IngestReport report = new IngestReport(Notes::say);
    private final FactUpload upload;
    private long number;

    private DemoUpload(FactClient client) {
        this.client = client;
        FactSender sender = new FactSender(
                client, RetryLadder.lasting(Duration.ofMinutes(1)), pause -> Thread.sleep(pause.toMillis()));
        this.upload = new FactUpload(sender, report, Progress.of(Optional.empty(), false), BATCH_FACTS, PARALLEL);
    }

    static DemoUpload open(String ledger, Secret token) {
        return new DemoUpload(new FactClient(HttpUrl.get(ledger), token));
    }

    @Override
    public void publish(List<String> facts) {
        for (String fact : facts) {
            number++;
            upload.add(new FactLine("simulation", number, fact.getBytes(StandardCharsets.UTF_8)));
        }
        upload.flush();
    }

    @Override
    public Map<String, Long> finish() {
        upload.finish();
        return report.counts();
    }

    @Override
    public void close() {
        upload.close();
        client.close();
    }
}
