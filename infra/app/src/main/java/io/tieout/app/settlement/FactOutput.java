package io.tieout.app.settlement;

/** Takes what a reader makes of a file, in the order of the file and on the thread that reads. */
public interface FactOutput {
    /**
     * Takes a fact.
     *
     * @param line the line of the file it comes from, from 1; 0 for a batch as a whole
     * @param cloudEvent one CloudEvents 1.0 event in structured mode, one line of JSON in UTF-8 without its end
     */
    void fact(long line, byte[] cloudEvent);

    /** Takes a problem. */
    void problem(FileProblem problem);
}
