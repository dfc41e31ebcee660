package io.tieout.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.tieout.app.runtime.HeadLog;
import io.tieout.app.runtime.LedgerAccess;
import io.tieout.ledger.chain.ChainHead;
import io.tieout.ledger.chain.ChainReport;
import io.tieout.ledger.chain.LedgerChain;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Proves that the event log is what was sealed. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Compare every sealed event with the hash chain and name what was changed, removed, inserted or moved.",
            "The heads that a stack noted in its data directory are compared as well; more can be given."
        },
        footer = {"", "Exit code 0: intact; 3: something is not as it was sealed."})
final class VerifyCommand implements Callable<Integer> {
    static final int TAMPERED = 3;
    private static final String UNKNOWN_TABLE = "42P01";

    @Mixin
    private StackOptions stackOptions = new StackOptions();

    @Mixin
    private OutputOption output = new OutputOption();

    @Option(names = "--chain", description = "Verify the hash chain over the event log.")
    private boolean chain;

    @Option(
            names = "--expect-head",
            paramLabel = "SEQ:DIGEST",
            description = "A head that an earlier run printed and that was kept elsewhere; may be given several times.")
    private List<String> expected = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws SQLException {
        if (!chain) {
            throw new ParameterException(spec.commandLine(), "nothing to verify: give --chain");
        }
        List<ChainHead> anchors = new ArrayList<>();
        expected.forEach(text -> anchors.add(ChainHead.parse(text)));
        anchors.addAll(HeadLog.read(stackOptions.data()));
        try (LedgerAccess ledger = LedgerAccess.open(stackOptions.config(), stackOptions.data())) {
            long begun = System.nanoTime();
            ChainReport report = verify(LedgerChain.of(ledger.dataSource()), anchors);
            long millis = (System.nanoTime() - begun) / 1_000_000;
            output.write(() -> text(report, millis), () -> json(report, millis));
            return report.isIntact() ? 0 : TAMPERED;
        } catch (SQLException e) {
            if (UNKNOWN_TABLE.equals(e.getSQLState())) {
                throw new CommandFailure(
                        "the event store has no hash chain yet: start tieout up of this version on it once", e);
            }
            throw e;
        }
    }

    private static ChainReport verify(LedgerChain chain, List<ChainHead> anchors) throws SQLException {
        DemoProgressBar bar = new DemoProgressBar();
        bar.counting("comparing the event log with its hash chain", chain.head().ledgerSeq());
        try {
            return chain.verify(anchors, (place, head) -> bar.reached(place));
        } finally {
            bar.done();
        }
    }

    private static String text(ChainReport report, long millis) {
        StringBuilder text = new StringBuilder();
        if (!report.isIntact()) {
            TextTable findings = TextTable.columns("finding", "place>", "stream", "what differs");
            report.findings()
                    .forEach(found -> findings.row(found.kind(), found.ledgerSeq(), found.aggregate(), found.detail()));
            text.append(findings).append('\n');
            if (report.moreFindings() > 0) {
                text.append("and ").append(report.moreFindings()).append(" more\n\n");
            }
        }
        return text
                + """
                verdict   %s
                compared  %d sealed events and %d anchors in %s s, %d events/s
                unsealed  %d events behind the chain, written lately
                head      %s   (keep it elsewhere and give it back with --expect-head)
                """.formatted(
                                verdict(report),
                                report.sealedEvents(),
                                report.anchors(),
                                seconds(millis),
                                rate(report, millis),
                                report.unsealedEvents(),
                                report.head().text());
    }

    private static JsonNode json(ChainReport report, long millis) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("verdict", verdict(report));
        document.put("head", report.head().text());
        document.put("sealedEvents", report.sealedEvents());
        document.put("unsealedEvents", report.unsealedEvents());
        document.put("anchors", report.anchors());
        document.put("findings", report.findings());
        document.put("moreFindings", report.moreFindings());
        document.put("seconds", seconds(millis));
        document.put("eventsPerSecond", rate(report, millis));
        return Json.tree(document);
    }

    private static String verdict(ChainReport report) {
        return report.isIntact() ? "INTACT" : "TAMPERED";
    }

    private static String seconds(long millis) {
        return BigDecimal.valueOf(millis, 3).toPlainString();
    }

    private static long rate(ChainReport report, long millis) {
        return report.sealedEvents() * 1_000 / Math.max(1, millis);
    }
}
