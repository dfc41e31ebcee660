package io.tieout.app.matching;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Sorts more than the heap holds: what is too much is written to temporary files as sorted runs, which are merged when read. Elements that compare
 * equal come in no particular order, so a comparator that decides about results must be total. Not thread-safe.
 */
final class SpillingSorter<T> {
    /** How an element is written and read. */
    interface Codec<T> {
        void write(DataOutput out, T element) throws IOException;

        T read(DataInput in) throws IOException;
    }

    private static final int BUFFER_BYTES = 1 << 16;

    private final Path directory;
    private final int mostInMemory;
    private final Comparator<T> order;
    private final Codec<T> codec;
    private final List<Run> runs = new ArrayList<>();
    private List<T> held = new ArrayList<>();

    /**
     * Holds nothing yet.
     *
     * @param directory for the runs; the caller deletes it
     * @param mostInMemory how many elements are held before they are written
     */
    SpillingSorter(Path directory, int mostInMemory, Comparator<T> order, Codec<T> codec) {
        this.directory = directory;
        this.mostInMemory = mostInMemory;
        this.order = order;
        this.codec = codec;
    }

    void add(T element) {
        held.add(element);
        if (held.size() >= mostInMemory) {
            spill();
        }
    }

    /** Hands over every element in order and forgets all. */
    void drain(Consumer<T> each) {
        if (runs.isEmpty()) {
            List<T> all = held;
            held = new ArrayList<>();
            all.sort(order);
            all.forEach(each);
            return;
        }
        if (!held.isEmpty()) {
            spill();
        }
        merge(each);
        runs.clear();
    }

    private void spill() {
        held.sort(order);
        try {
            Path file = Files.createTempFile(directory, "run", null);
            try (DataOutputStream out =
                    new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES))) {
                for (T element : held) {
                    codec.write(out, element);
                }
            }
            runs.add(new Run(file, held.size()));
        } catch (IOException e) {
            throw noRoom(e);
        }
        held = new ArrayList<>();
    }

    private void merge(Consumer<T> each) {
        PriorityQueue<Head> heads = new PriorityQueue<>((one, other) -> order.compare(one.element, other.element));
        List<Head> open = new ArrayList<>();
        try {
            for (Run run : runs) {
                Head head = new Head(run);
                open.add(head);
                heads.add(head);
            }
            while (!heads.isEmpty()) {
                Head first = heads.remove();
                each.accept(first.element);
                if (first.advance()) {
                    heads.add(first);
                }
            }
        } catch (IOException e) {
            throw noRoom(e);
        } finally {
            open.forEach(Head::close);
        }
    }

    private UncheckedIOException noRoom(IOException cause) {
        return new UncheckedIOException(
                "a sorted run in " + directory
                        + " could not be written or read: matching more than the heap holds needs"
                        + " disk space for all of it; make room, or name another directory by -Djava.io.tmpdir",
                cause);
    }

    private record Run(Path file, int size) {}

    /** The next element of a run; a run is never empty. */
    private final class Head {
        private final Run run;
        private final DataInputStream in;
        private int left;
        private T element;

        Head(Run run) throws IOException {
            this.run = run;
            this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(run.file), BUFFER_BYTES));
            this.left = run.size - 1;
            this.element = codec.read(in);
        }

        boolean advance() throws IOException {
            if (left == 0) {
                return false;
            }
            left--;
            element = codec.read(in);
            return true;
        }

        void close() {
            try {
                in.close();
                Files.deleteIfExists(run.file);
            } catch (IOException e) {
                throw noRoom(e);
            }
        }
    }
}
