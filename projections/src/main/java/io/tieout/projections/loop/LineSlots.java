package io.tieout.projections.loop;

/** The names of slots below a batch: of lines, and of what waits for one line. */
final class LineSlots {
    static final String HEADER = "header";
    static final String PAYOUT = "payout/";
    static final String LINE = "line/";
    static final String PART = "part/";
    static final String ENTRY = "entry/";
    static final String CONFLICT = "conflict/";
    private static final String END = "\u0001";

    private LineSlots() {}

    static String line(String lineNo) {
        return LINE + lineNo;
    }

    /** A part of a line, for example an entry. */
    static String part(String lineNo, String part) {
        return PART + lineNo + END + part;
    }

    /** The beginning of all parts of a line. */
    static String partsOf(String lineNo) {
        return PART + lineNo + END;
    }

    static String lineOfPart(String slot) {
        return slot.substring(PART.length(), slot.indexOf(END));
    }

    /** The part's name below its order. */
    static String partName(String slot) {
        return slot.substring(slot.indexOf(END) + END.length());
    }
}
