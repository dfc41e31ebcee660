package io.tieout.sink;

import io.tieout.sink.PieceProtocol.Move;
import io.tieout.sink.PieceProtocol.Severity;
import io.tieout.sink.PieceProtocol.Situation;
import io.tieout.streamload.LoadOutcome.Rejected;
import io.tieout.streamload.RetryPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * One assigned partition, as a state machine without I/O: {@link #next} says what to do, a result comes back, and so on,
 * strictly one job at a time. Not thread-safe; the loop's thread owns it.
 */
final class PartitionWork {
    /** What a record in memory takes beside its bytes: the record, its headers, the row and the arrays' heads. */
    private static final long ROW_OVERHEAD = 256;

    private enum Asking {
        NOBODY,
        LABEL,
        TABLE
    }

    private final TableRoute route;
    private final TopicPartition partition;
    private final LoadLabels labels;
    private final Patience patience;
    private final FlushPace pace;
    private final Duration trust;
    private final PartitionBuffer buffer;
    private final Batch batch;
    private final List<Entry.Mark> reachedMarks = new ArrayList<>();

    private boolean located;
    private boolean busy;
    private long position = -1;
    private long positionKnownMillis;
    private long processed;
    private long committed;
    private Asking asking = Asking.NOBODY;
    private boolean fresh = true;
    private boolean acknowledged;
    private boolean labelVisible;
    private int repeat;
    private long rowsLoaded;
    private long rowsRejected;

    /**
     * A partition whose start is not known yet.
     *
     * @param trust how long what the table said is believed. A finished label keeps two loads apart only until a thousand
     *     newer ones have pushed it out (protocol 2.5), so before a load that comes later the table is asked once more
     */
    PartitionWork(
            TableRoute route,
            TopicPartition partition,
            LoadLabels labels,
            FlushPace pace,
            RetryPolicy backoff,
            Duration trust) {
        this.route = route;
        this.trust = trust;
        this.partition = partition;
        this.labels = labels;
        this.patience = new Patience(backoff);
        this.pace = pace;
        this.buffer = new PartitionBuffer(pace);
        this.batch = new Batch(route);
    }

    /**
     * The place to start from is known.
     *
     * @param resumeAt the next offset to read
     * @param tablePosition the table's last offset of the partition, read now; -1 for none or for a key table
     */
    void locatedAt(long resumeAt, long tablePosition, long nowMillis) {
        located = true;
        positionKnownMillis = nowMillis;
        asking = Asking.NOBODY;
        position = tablePosition;
        processed = resumeAt;
        committed = resumeAt;
        patience.calm();
    }

    /** Takes a record that was read. */
    void accept(Entry entry, long nowMillis) {
        boolean known = entry.offset() <= position && !(entry instanceof Entry.Mark);
        buffer.add(known ? new Entry.Passed(entry.offset()) : entry, nowMillis);
    }

    /**
     * The next job, or empty while there is none, while one runs, or while a delay lasts.
     *
     * @param flushAll load what there is without waiting for more
     */
    Optional<Job> next(long nowMillis, boolean flushAll) {
        if (busy || patience.lasts(nowMillis)) {
            return Optional.empty();
        }
        Optional<Job> job = located ? nextOfBatch(nowMillis, flushAll) : Optional.of(askTable());
        busy = job.isPresent();
        return job;
    }

    private Optional<Job> nextOfBatch(long nowMillis, boolean flushAll) {
        while (true) {
            Optional<Batch.Diversion> diversion = batch.diversion();
            if (diversion.isPresent()) {
                return Optional.of(new Job.Divert(route, diversion.get().records()));
            }
            Optional<Piece> piece = batch.piece().map(this::withoutLoadedRows);
            if (piece.isPresent()) {
                return jobFor(piece.get(), nowMillis);
            }
            if (batch.diversion().isEmpty() && batch.piece().isEmpty()) {
                batch.takeLast().ifPresent(this::reached);
                if (buffer.isEmpty() || !(flushAll || buffer.due(nowMillis))) {
                    return Optional.empty();
                }
                batch.start(buffer.take(nowMillis));
            }
        }
    }

    /** The piece without what the table has meanwhile; null, and the piece is done, if that is all of it. */
    private @Nullable Piece withoutLoadedRows(Piece piece) {
        List<Entry.Row> left = piece.behind(position);
        if (left.isEmpty()) {
            settled(piece, positionKnownMillis);
            return null;
        }
        if (left.size() == piece.rows().size()) {
            return piece;
        }
        rowsLoaded += piece.rows().size() - left.size();
        Piece rest = new Piece(left);
        batch.replacePiece(rest);
        return rest;
    }

    private Optional<Job> jobFor(Piece piece, long nowMillis) {
        boolean stale = nowMillis - positionKnownMillis > trust.toMillis();
        if (asking == Asking.NOBODY && route.knowsItsPosition() && stale) {
            asking = Asking.TABLE;
        }
        return switch (asking) {
            case LABEL -> Optional.of(new Job.AskLabel(route.database(), label()));
            case TABLE -> Optional.of(askTable());
            case NOBODY -> {
                // Key tables: only a load that starts at the committed offset excludes a successor's (PieceProtocol).
                boolean waitsForCommit = !route.knowsItsPosition() && committed < processed;
                yield waitsForCommit ? Optional.empty() : Optional.of(load(piece));
            }
        };
    }

    private Job load(Piece piece) {
        return new Job.Load(
                LoadMaker.request(route, piece, label()), piece.rows().size(), piece.bytes());
    }

    /**
     * Names the first offset that the load may hold: behind the table's position, or the first row behind the committed
     * offset. Both are the same for whoever comes next, however the batches are cut.
     */
    private String label() {
        long first = route.knowsItsPosition()
                ? position + 1
                : batch.piece().map(Piece::firstOffset).orElse(processed);
        return labels.label(partition.partition(), first, repeat);
    }

    private Job askTable() {
        return new Job.AskTable(route, partition.partition());
    }

    /** Takes the result of the job in hand. */
    void ended(JobResult result, long nowMillis) {
        busy = false;
        if (result instanceof JobResult.LoadEnded load) {
            Move move = PieceProtocol.afterLoad(load.outcome(), situation());
            boolean explained =
                    load.outcome() instanceof Rejected && !load.rowReason().isEmpty();
            apply(
                    move instanceof Move.Divert divert && explained
                            ? new Move.Divert(divert.reason() + "; " + load.rowReason())
                            : move,
                    nowMillis);
        } else if (result instanceof JobResult.LabelAnswered label) {
            apply(
                    PieceProtocol.afterLabel(
                            label.report().state(), label.report().reason(), situation()),
                    nowMillis);
        } else if (result instanceof JobResult.TableAnswered table) {
            positionKnownMillis = nowMillis;
            apply(PieceProtocol.afterTable(table.lastOffset(), situation()), nowMillis);
        } else if (result instanceof JobResult.Diverted) {
            batch.diversion().ifPresent(this::diverted);
        } else if (result instanceof JobResult.Failed failed) {
            patience.delay(new Trouble(Severity.TRANSIENT, failed.why()), nowMillis);
        }
    }

    private Situation situation() {
        int rows = batch.piece().map(piece -> piece.rows().size()).orElse(0);
        return new Situation(route.knowsItsPosition(), rows, position, fresh, acknowledged, labelVisible);
    }

    private void apply(Move move, long nowMillis) {
        if (move instanceof Move.Settled) {
            pace.loaded(nowMillis);
            batch.piece().ifPresent(piece -> settled(piece, nowMillis));
        } else if (move instanceof Move.Moved moved) {
            position = moved.position();
            sendAgain();
            patience.calm();
        } else if (move instanceof Move.Acknowledged) {
            acknowledged = true;
            asking = Asking.LABEL;
            patience.delay(new Trouble(Severity.TRANSIENT, label() + " is committed, not yet visible"), nowMillis);
        } else if (move instanceof Move.AskLabel ask) {
            asking = Asking.LABEL;
            patience.delay(new Trouble(Severity.TRANSIENT, label() + ": " + ask.why()), nowMillis);
        } else if (move instanceof Move.AskTable ask) {
            asking = Asking.TABLE;
            labelVisible = ask.labelVisible();
        } else if (move instanceof Move.SendAgain) {
            sendAgain();
        } else if (move instanceof Move.SendUnderNextRepeat) {
            repeat++;
            sendAgain();
        } else if (move instanceof Move.Split) {
            batch.piece().ifPresent(batch::split);
            sendAgain();
        } else if (move instanceof Move.Divert divert) {
            batch.piece().ifPresent(piece -> batch.refuse(piece, divert.reason()));
            sendAgain();
        } else if (move instanceof Move.Wait wait) {
            sendAgain();
            if (wait.severity() == Severity.BACK_PRESSURE) {
                pace.pressed(nowMillis);
            }
            patience.delay(new Trouble(wait.severity(), wait.why()), nowMillis);
        } else if (move instanceof Move.RowsMissing) {
            patience.delay(new Trouble(Severity.ERROR, rowsMissing()), nowMillis);
        }
    }

    private String rowsMissing() {
        return "table " + route.name() + " lacks rows of " + partition + " from offset " + (position + 1)
                + " though label " + label() + " or an earlier one loaded them: the table was dropped or emptied;"
                + " rebuild it under a new generation of the sink, whose labels are free";
    }

    private void sendAgain() {
        asking = Asking.NOBODY;
        acknowledged = false;
        labelVisible = false;
    }

    private void settled(Piece piece, long knownMillis) {
        batch.advance();
        positionKnownMillis = knownMillis;
        rowsLoaded += piece.rows().size();
        if (route.knowsItsPosition()) {
            position = Math.max(position, piece.lastOffset());
        }
        reached(piece.lastOffset());
        fresh = false;
        repeat = 0;
        sendAgain();
        patience.calm();
    }

    private void diverted(Batch.Diversion diversion) {
        batch.advance();
        rowsRejected += diversion.records().size();
        diversion.reaches().ifPresent(this::reached);
        patience.calm();
    }

    private void reached(long offset) {
        processed = Math.max(processed, offset + 1);
        reachedMarks.addAll(batch.takeMarksBefore(processed));
    }

    /** The job in hand ended without a result for this partition's batch. */
    void released() {
        busy = false;
    }

    /** Keeps the partition from starting, and tries again later. */
    void notLocated(Trouble reason, long nowMillis) {
        patience.delay(reason, nowMillis);
    }

    /** The offset up to which everything is in the table or diverted: what may be committed. */
    long processed() {
        return processed;
    }

    boolean needsCommit() {
        return located && committed < processed;
    }

    void committedUpTo(long offset) {
        committed = Math.max(committed, offset);
    }

    /** The watermarks whose rows are all visible, each given once. */
    List<Entry.Mark> takeReachedMarks() {
        List<Entry.Mark> taken = List.copyOf(reachedMarks);
        reachedMarks.clear();
        return taken;
    }

    /** The table's last offset of the partition as far as known; -1 for none or for a key table. */
    long position() {
        return position;
    }

    TableRoute route() {
        return route;
    }

    TopicPartition partition() {
        return partition;
    }

    boolean located() {
        return located;
    }

    boolean busy() {
        return busy;
    }

    /** Whether nothing is read that is not also in the table or diverted. */
    boolean drained() {
        return !busy && batch.isDone() && buffer.isEmpty();
    }

    boolean full() {
        return !located || buffer.full();
    }

    /** Memory that the rows take which are read but not yet in the table. */
    long bufferedBytes() {
        return buffer.bytes() + batch.bytes() + ROW_OVERHEAD * pendingRows();
    }

    /** Rows read but not yet known to be in the table. */
    long pendingRows() {
        return buffer.rows() + batch.rows();
    }

    /** When the oldest row that is read but not in the table was written to the topic; -1 if there is none. */
    long oldestPendingMillis() {
        long inBatch = batch.piece().map(Piece::firstTimestamp).orElse(-1L);
        return inBatch >= 0 ? inBatch : buffer.firstTimestamp();
    }

    boolean slowed() {
        return pace.slowed();
    }

    Optional<Trouble> trouble() {
        return patience.trouble();
    }

    long rowsLoaded() {
        return rowsLoaded;
    }

    long rowsRejected() {
        return rowsRejected;
    }
}
