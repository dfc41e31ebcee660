package io.tieout.warehouse.load;

import io.tieout.warehouse.catalog.TableDefinition;
import io.tieout.warehouse.duckdb.LoadSession;
import io.tieout.warehouse.duckdb.LoadSummary;
import io.tieout.warehouse.duckdb.Staging;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/** The rows for one table, read from its bodies into a staging table and counted. */
final class StagedTable {
    private static final int PORTION = 20_000;

    private final LoadSession session;
    private final TableLoad load;
    private final LoadPlan plan;
    private final RowErrors errors;
    private @Nullable Staging staging;
    private long loaded;
    private long unselected;
    private boolean read;

    StagedTable(LoadSession session, TableLoad load) {
        this.session = session;
        this.load = load;
        this.plan = load.plan();
        this.errors = new RowErrors(plan.parameters().rejectedRecords());
    }

    /** Reads the bodies to their end. */
    void read() throws IOException, SQLException, LoadRefusedException {
        Staging fields = session.staging(interim(), plan.fields(), 0);
        long taken = readFields(fields);
        Optional<Derivation> derivation = plan.derivation();
        if (derivation.isPresent()) {
            Staging targets = session.staging(plan.table(), plan.targets(), 1);
            loaded = derive(derivation.get(), fields, targets, taken);
            staging = targets;
        } else {
            loaded = taken;
            staging = fields;
        }
        read = true;
    }

    /** The target, or where expressions come between, a table of the fields that goes by the target's name. */
    private TableDefinition interim() {
        TableDefinition table = plan.table();
        return plan.derivation().isEmpty()
                ? table
                : new TableDefinition(
                        table.database(),
                        table.name(),
                        table.model(),
                        plan.fields(),
                        List.of(),
                        "fields of a load",
                        Optional.empty(),
                        "",
                        List.of(),
                        java.util.Map.of());
    }

    private long readFields(Staging fields) throws IOException, SQLException, LoadRefusedException {
        try (DuckDBAppender appender = fields.appender()) {
            RowIntake intake = RowIntake.ofFields(plan, appender, errors);
            long taken = 0;
            if (plan.parameters().preflight().format() == Preflight.Format.JSON) {
                for (LoadBody body : load.bodies()) {
                    try (InputStream plain = plain(body)) {
                        taken = intake.takeAll(jsonRows(plain));
                    }
                }
            } else {
                taken = intake.takeAll(csvRows(sequence()));
            }
            fields.passed(taken);
            return taken;
        } catch (IOException e) {
            if (plan.parameters().compression() == Compression.NONE) {
                throw e;
            }
            throw new LoadRefusedException(
                    "body cannot be decompressed: " + e.getMessage() + "; send it whole and in the compression named");
        }
    }

    private InputStream plain(LoadBody body) throws IOException {
        return plan.parameters().compression().decompress(body.open());
    }

    /** The CSV bodies of a transaction are one text: a row may begin in one and end in the next (protocol section 3.5). */
    private InputStream sequence() throws IOException {
        List<InputStream> streams = new ArrayList<>();
        for (LoadBody body : load.bodies()) {
            streams.add(plain(body));
        }
        return streams.size() == 1 ? streams.get(0) : new SequenceInputStream(Collections.enumeration(streams));
    }

    private RowSource jsonRows(InputStream plain) throws IOException {
        return plan.parameters().json().isShaped() ? new ShapedJsonRows(plain, plan) : new JsonRows(plain, plan);
    }

    private RowSource csvRows(InputStream plain) {
        return plan.parameters().csv().isQuoted() ? new QuotedCsvRows(plain, plan) : new CsvRows(plain, plan);
    }

    private long derive(Derivation derivation, Staging fields, Staging targets, long taken)
            throws IOException, SQLException, LoadRefusedException {
        long accepted = 0;
        long selected = 0;
        try (DuckDBAppender appender = targets.appender()) {
            RowIntake intake = RowIntake.ofDerived(plan, appender, errors);
            for (long from = 0; from < taken; from += PORTION) {
                List<@Nullable String[]> portion = new ArrayList<>();
                try {
                    session.query(derivation.query(fields, from, from + PORTION), row -> {
                        @Nullable String[] values = new String[plan.targets().size() + 1];
                        for (int i = 0; i < values.length; i++) {
                            values[i] = row.getString(i + 1);
                        }
                        portion.add(values);
                    });
                } catch (SQLException e) {
                    String cause =
                            String.valueOf(e.getMessage()).lines().findFirst().orElse("");
                    throw new LoadRefusedException("columns or where cannot be evaluated: " + cause
                            + "; a field that no column is named after is text: cast it before it is computed with");
                }
                selected += portion.size();
                accepted = intake.takeAll(new TextRows(portion));
            }
            targets.passed(accepted);
        }
        unselected = taken - selected;
        return accepted;
    }

    /** Fails the load where too many rows are bad or none is good (protocol section 4.5). */
    void checkQuality() throws LoadRefusedException {
        BigDecimal allowed = plan.parameters().maxFilterRatio().multiply(BigDecimal.valueOf(loaded + errors.count()));
        if (BigDecimal.valueOf(errors.count()).compareTo(allowed) > 0) {
            // Users match this text; the server marks it as frozen.
            throw new LoadRefusedException("too many filtered rows");
        }
        if (loaded == 0) {
            throw new LoadRefusedException("No partitions have data available for loading");
        }
    }

    TableLoad load() {
        return load;
    }

    LoadPlan plan() {
        return plan;
    }

    Staging staging() {
        if (staging == null) {
            throw new IllegalStateException("rows of " + load.table() + " were not read yet; call read() before");
        }
        return staging;
    }

    RowErrors errors() {
        return errors;
    }

    /** Counted once the bodies were read to their end; else only bytes. */
    LoadSummary.Counts counts() {
        return read
                ? new LoadSummary.Counts(loaded, errors.count(), unselected, load.bytes())
                : new LoadSummary.Counts(0, 0, 0, load.bytes());
    }

    /** Rows that are there already. */
    private static final class TextRows implements RowSource {
        private final java.util.Iterator<@Nullable String[]> rows;

        private TextRows(List<@Nullable String[]> rows) {
            this.rows = rows.iterator();
        }

        @Override
        public Step next(@Nullable String[] fields) {
            if (!rows.hasNext()) {
                return Step.END;
            }
            System.arraycopy(rows.next(), 0, fields, 0, fields.length);
            return Step.ROW;
        }

        @Override
        public String problem() {
            throw new IllegalStateException("a computed row has its fields: there is no bad row to explain");
        }

        @Override
        public String text(@Nullable String[] fields) {
            return String.join(
                    "\t", java.util.Arrays.stream(fields).map(String::valueOf).toList());
        }
    }
}
