package io.tieout.app.cli;

import io.tieout.app.whatif.Hypotheses;
import io.tieout.app.whatif.WhatIfReport;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Makes a database of the tables as they were. */
@Command(
        name = "as-of",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Make a database of the tables as they were known at a cut and effective on a day, and reconcile it.",
            "tieout what-if list, show and drop know it as well."
        })
final class AsOfCommand implements Callable<Integer> {
    @Mixin
    private StackOptions stackOptions = new StackOptions();

    @Mixin
    private OutputOption output = new OutputOption();

    @Mixin
    private CutOption cut = new CutOption();

    @Parameters(paramLabel = "NAME", description = "of the database, which is called tieout_whatif_NAME")
    private String name = "";

    @Override
    public Integer call() throws SQLException {
        WhatIfReport report = WhatIfDesk.create(stackOptions, cut, name, Hypotheses.none());
        output.write(() -> WhatIfText.asOf(report), () -> WhatIfText.json(report));
        return 0;
    }
}
