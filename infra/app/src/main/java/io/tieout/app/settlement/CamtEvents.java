package io.tieout.app.settlement;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * The events of a camt.053 document as Prowide's classes want them, whatever the version: elements without namespace. From .001.07 on the status of an
 * entry is {@code Sts/Cd}, before it was the text of {@code Sts}: that text is kept. What one element holds is limited, so that no file fills the memory.
 */
final class CamtEvents extends StreamReaderDelegate {
    /** The longest of an entry with all its transactions; some banks book a thousand payments as one entry. */
    static final int MOST_CHARACTERS = 4 << 20;

    private final StringBuilder statusText = new StringBuilder();
    private int depth;
    private int statusDepth;
    private long characters;

    CamtEvents(XMLStreamReader reader) {
        super(reader);
    }

    /** Begins to count characters and to look for the status. */
    void begin() {
        characters = 0;
        depth = 0;
        statusDepth = -1;
        statusText.setLength(0);
    }

    /** The text directly in {@code Sts} since {@link #begin}, empty where it had elements. */
    String statusText() {
        return statusText.toString().strip();
    }

    @Override
    public int next() throws XMLStreamException {
        int event = super.next();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                depth++;
                if (depth == 1 && getLocalName().equals("Sts")) {
                    statusDepth = depth;
                }
            }
            case XMLStreamConstants.END_ELEMENT -> {
                if (depth == statusDepth) {
                    statusDepth = -1;
                }
                depth--;
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                characters += getTextLength();
                if (characters > MOST_CHARACTERS) {
                    throw new XMLStreamException(
                            "an element has more than " + MOST_CHARACTERS + " characters", getLocation());
                }
                if (depth == statusDepth && statusText.length() < 16) {
                    statusText.append(getText());
                }
            }
            default -> {}
        }
        return event;
    }

    @Override
    public String getNamespaceURI() {
        return "";
    }
}
