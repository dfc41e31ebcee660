package io.tieout.app.cli;

import io.tieout.app.config.TieoutConfig;
import io.tieout.app.runtime.LedgerAccess;
import io.tieout.app.runtime.RunningStack;
import io.tieout.app.runtime.WarehouseAddress;
import io.tieout.app.whatif.Hypotheses;
import io.tieout.app.whatif.WhatIf;
import io.tieout.app.whatif.WhatIfException;
import io.tieout.app.whatif.WhatIfReport;
import io.tieout.app.whatif.WhatIfs;
import io.tieout.streamload.StreamLoadClient;
import java.sql.SQLException;
import java.time.Clock;

/** What the commands about scenario databases share. */
final class WhatIfDesk {
    private WhatIfDesk() {}

    /** Makes one on the stack of the options. */
    static WhatIfReport create(StackOptions options, CutOption cut, String name, Hypotheses hypotheses)
            throws SQLException {
        TieoutConfig config = options.config();
        Clock clock = Clock.systemUTC();
        WarehouseAddress warehouse = RunningStack.warehouse(config, options.data());
        try (StreamLoadClient client = warehouse.streamLoadClient();
                LedgerAccess ledger = LedgerAccess.open(config, options.data())) {
            CutOption.Cut chosen = cut.of(ledger.dataSource(), clock.instant());
            return new WhatIf(
                            ledger.dataSource(),
                            warehouse.server(),
                            client,
                            config.ledger().accountingZone(),
                            config.kafka().partitions(),
                            config.scenarios(),
                            clock)
                    .create(
                            new WhatIf.Request(name, chosen.upTo(), chosen.effective(), chosen.asOf(), hypotheses),
                            new ReplayProgressBar());
        } catch (WhatIfException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }

    /** Does something with those that are there. */
    static <T> T with(StackOptions options, Use<T> use) throws SQLException {
        WarehouseAddress warehouse = RunningStack.warehouse(options.config(), options.data());
        try (StreamLoadClient client = warehouse.streamLoadClient()) {
            return use.of(new WhatIfs(warehouse.server(), client));
        } catch (WhatIfException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }

    /** Something that is done with them. */
    interface Use<T> {
        T of(WhatIfs whatIfs) throws SQLException;
    }
}
