package io.tieout.app.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tieout.app.embedded.PrivateFile;
import io.tieout.app.ingest.FactJson;
import io.tieout.app.rejected.RejectedItem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rejected export}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Write rejected facts to a file of JSON Lines, to be corrected in an editor and sent by tieout rejected"
                    + " resend --file.",
            "Each line has the id, the reason, and the member \"fact\" to correct; a fact that is no JSON has \"text\""
                    + " or \"base64\" instead."
        })
final class RejectedExportCommand implements Callable<Integer> {
    @Mixin
    private StackOptions stackOptions = new StackOptions();

    @Mixin
    private RejectedFilter filter = new RejectedFilter();

    @Option(names = "--force", description = "Overwrite the file if it is there.")
    private boolean force;

    @Parameters(paramLabel = "FILE", description = "File to write; only its owner may read it.")
    private Path file = Path.of("");

    @Mixin
    private OutputOption output = new OutputOption();

    @Override
    public Integer call() {
        if (!force && Files.exists(file)) {
            throw new CommandFailure(
                    file + ": is there already and may hold corrections; name another file or add --force");
        }
        List<RejectedItem> items =
                RejectedLogs.with(stackOptions, log -> RejectedLogs.matching(log, filter.since(), filter));
        StringBuilder lines = new StringBuilder();
        items.forEach(item ->
                lines.append(FactJson.line(RejectedText.jsonWithContent(item))).append('\n'));
        PrivateFile.write(file, lines.toString());
        output.write(
                () -> items.size() + " rejected facts written to " + file + "\n",
                () -> JsonNodeFactory.instance
                        .objectNode()
                        .put("facts", items.size())
                        .put("file", file.toString()));
        return 0;
    }
}
