package io.tieout.app.simulator;

import io.tieout.app.simulator.InjectedFault.ExpectedBreak;
import io.tieout.starrocks.Scenario;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The page that shows which fault is found by which scenarios, and one example of each. */
final class FaultMatrix {
    private static final String HEAD = """
            # Faults and the scenarios that find them

            Written by `FaultMatrixTest` with `-Dtieout.golden.record=true` and compared otherwise; do not edit by hand. Each fault is made in a clean simulated world
            and every scenario runs over it: it is found by exactly the scenarios marked here, under the keys and with the amounts of its labels, and by no other. What
            each fault does is said in `FaultKind`; what each scenario means in [the scenarios' README](../starrocks/scenarios/README.md).

            ## Matrix

            """;

    private FaultMatrix() {}

    static String of(List<Scenario> scenarios, Map<FaultKind, InjectedFault> examples) {
        StringBuilder text = new StringBuilder(HEAD);
        text.append("| Fault |");
        scenarios.forEach(scenario -> text.append(' ').append(scenario.id()).append(" |"));
        text.append("\n|---|").append(":-:|".repeat(scenarios.size())).append('\n');
        for (FaultKind kind : FaultKind.values()) {
            text.append("| `").append(kind).append("` |");
            for (Scenario scenario : scenarios) {
                text.append(kind.scenarios().contains(scenario.id()) ? " x |" : "   |");
            }
            text.append('\n');
        }
        text.append(
                "\n## An example of each\n\n| Fault | Happened to | Scenario | Break key | Reason | Difference |\n|---|---|---|---|---|--:|\n");
        examples.forEach((kind, example) -> {
            String head = "| `" + kind + "` | `" + example.subject() + "` ";
            for (ExpectedBreak expected : example.breaks()) {
                text.append(head)
                        .append("| ")
                        .append(expected.scenario())
                        .append(" | `")
                        .append(expected.breakKey())
                        .append("` | `")
                        .append(expected.reason())
                        .append("` | ")
                        .append(amount(expected.difference()))
                        .append(" |\n");
                head = "| | ";
            }
        });
        return text.toString();
    }

    private static String amount(@Nullable Money difference) {
        return difference == null ? "" : difference.getAmount().toPlainString() + " " + difference.getCurrencyUnit();
    }
}
