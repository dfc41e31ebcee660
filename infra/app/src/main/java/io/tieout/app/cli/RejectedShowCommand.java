package io.tieout.app.cli;

import io.tieout.app.rejected.RejectedItem;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code rejected show}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Show one rejected fact: reason, where it came from, and its bytes (in hexadecimal where they are no"
                        + " text).")
final class RejectedShowCommand implements Callable<Integer> {
    @Mixin
    private StackOptions stackOptions = new StackOptions();

    @Parameters(paramLabel = "ID", description = "From tieout rejected list, for example 0-17.")
    private String id = "";

    @Mixin
    private OutputOption output = new OutputOption();

    @Override
    public Integer call() {
        RejectedItem item = RejectedLogs.with(stackOptions, log -> RejectedLogs.find(log, id));
        output.write(() -> RejectedText.page(item), () -> RejectedText.jsonWithContent(item));
        return 0;
    }
}
