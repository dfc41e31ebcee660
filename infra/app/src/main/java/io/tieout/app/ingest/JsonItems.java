package io.tieout.app.ingest;

import io.tieout.app.ingest.FactBody.UnreadableBody;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds where the items of a JSON body begin and end, by quotes and brackets alone (RFC 8259 sections 2 and 7). What is wrong inside an item is left
 * to whoever reads the item, so that it costs no other; and no depth of nesting costs memory here.
 */
final class JsonItems {
    private final byte[] body;
    private final List<Item> items = new ArrayList<>();
    private int at;

    /** What lies from one byte to before another, without the white space around it. */
    record Item(int from, int to) {}

    private JsonItems(byte[] body) {
        this.body = body;
    }

    /**
     * The items of an array, or the one object that the body is.
     *
     * @throws UnreadableBody where they cannot be told apart
     */
    static List<Item> of(byte[] body, FactBody.Shape shape) throws UnreadableBody {
        JsonItems scan = new JsonItems(body);
        scan.skipSpace();
        scan.read(shape);
        scan.skipSpace();
        if (scan.at < body.length) {
            throw new UnreadableBody(
                    "more JSON behind the end of the body, at byte " + scan.at, "a body holds one JSON value");
        }
        return scan.items;
    }

    private void read(FactBody.Shape shape) throws UnreadableBody {
        if (at == body.length) {
            throw new UnreadableBody("the body is empty", shape.rule());
        }
        if (body[at] == '[' && shape != FactBody.Shape.OBJECT) {
            at++;
            array();
        } else if (body[at] == '{' && shape != FactBody.Shape.ARRAY) {
            object();
        } else {
            throw new UnreadableBody("the body starts with " + shown(body[at]), shape.rule());
        }
    }

    private void object() throws UnreadableBody {
        int from = at;
        int depth = 0;
        do {
            depth += step(from);
        } while (depth > 0);
        items.add(new Item(from, at));
    }

    private void array() throws UnreadableBody {
        skipSpace();
        if (at < body.length && body[at] == ']') {
            at++;
            return;
        }
        while (true) {
            skipSpace();
            int from = at;
            int depth = 0;
            while (depth > 0 || at >= body.length || (body[at] != ',' && body[at] != ']')) {
                // A closing brace that nothing opened belongs to the item and makes only that one unreadable.
                depth = Math.max(0, depth + step(from));
            }
            items.add(new Item(from, endWithoutSpace(from)));
            if (body[at++] == ']') {
                return;
            }
        }
    }

    /** Passes over one character outside of texts, or a whole text, and tells by how much deeper the next one lies. */
    private int step(int from) throws UnreadableBody {
        if (at >= body.length) {
            throw ended(from);
        }
        switch (body[at++]) {
            case '{', '[' -> {
                return 1;
            }
            case '}', ']' -> {
                return -1;
            }
            case '"' -> text(from);
            default -> {}
        }
        return 0;
    }

    private void text(int from) throws UnreadableBody {
        while (at < body.length && body[at] != '"') {
            at += body[at] == '\\' ? 2 : 1;
        }
        if (at >= body.length) {
            throw ended(from);
        }
        at++;
    }

    private UnreadableBody ended(int from) {
        return new UnreadableBody(
                "the body ends inside item " + (items.size() + 1) + ", which begins at byte " + from,
                "the body is complete JSON in UTF-8");
    }

    private int endWithoutSpace(int from) {
        int end = at;
        while (end > from && isSpace(body[end - 1])) {
            end--;
        }
        return end;
    }

    private void skipSpace() {
        while (at < body.length && isSpace(body[at])) {
            at++;
        }
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }

    private static String shown(byte b) {
        return b > ' ' && b < 0x7f ? "'" + (char) b + "'" : "byte " + (b & 0xff);
    }
}
