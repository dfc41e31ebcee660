package io.tieout.app.settlement;

import com.prowidesoftware.swift.model.mx.adapters.IsoDateTimeAdapter;
import com.prowidesoftware.swift.model.mx.dic.CashAccount43;
import com.prowidesoftware.swift.model.mx.dic.CashBalance8;
import com.prowidesoftware.swift.model.mx.dic.DateTimePeriod1;
import com.prowidesoftware.swift.model.mx.dic.Pagination1;
import com.prowidesoftware.swift.model.mx.dic.ReportEntry15;
import com.prowidesoftware.swift.model.mx.dic.TotalTransactions6;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * ISO 20022 camt.053 (BankToCustomerStatement), versions .001.02 to .001.13. Prowide knows each element; it is given one entry at a time, because a
 * statement may have more entries than fit into memory. The classes of version 13 read all of them: versions added elements, and the one that changed its
 * form is kept by {@link CamtEvents}.
 */
final class BankStatements {
    private static final Pattern NAMESPACE =
            Pattern.compile("urn:iso:std:iso:20022:tech:xsd:camt\\.053\\.001\\.(\\d\\d)");
    private static final int FIRST_VERSION = 2;
    private static final int LAST_VERSION = 13;
    private static final XMLInputFactory XML = factory();

    /** Made when the first statement is read: it takes a second. */
    private static final class Bound {
        static final JAXBContext CLASSES = context();

        private static JAXBContext context() {
            try {
                return JAXBContext.newInstance(
                        CashAccount43.class,
                        CashBalance8.class,
                        DateTimePeriod1.class,
                        Pagination1.class,
                        ReportEntry15.class,
                        TotalTransactions6.class);
            } catch (JAXBException e) {
                throw new IllegalStateException("the classes of the library can be bound", e);
            }
        }
    }

    private final CamtEvents xml;
    private final Unmarshaller unmarshaller;
    private final FactEvents events;
    private final FactOutput output;
    private final ZoneId zone;

    private BankStatements(CamtEvents xml, ReaderOptions options, String fileHash, FactOutput output)
            throws JAXBException {
        ZoneId given = options.zone();
        this.xml = xml;
        this.events = new FactEvents(options.source(), fileHash);
        this.output = output;
        this.zone = given == null ? ZoneOffset.UTC : given;
        this.unmarshaller = Bound.CLASSES.createUnmarshaller();
        unmarshaller.setAdapter(IsoDateTimeAdapter.class, new IsoDateTimeAdapter(new CamtTimes(zone)));
        unmarshaller.setEventHandler(
                event -> true); // What cannot be read is missing; the mapping says which rule that breaks.
    }

    static void read(ReportFile file, ReaderOptions options, FactOutput output)
            throws IOException, FileRefusedException {
        file.checkIsText();
        boolean begun = false;
        CamtEvents xml = null;
        try (InputStream in = file.open()) {
            xml = new CamtEvents(XML.createXMLStreamReader(in));
            BankStatements statements = new BankStatements(xml, options, file.sha256(), output);
            statements.checkVersion();
            while (statements.nextStatement()) {
                begun = true;
                statements.statement();
            }
            if (!begun) {
                throw new FileRefusedException(
                        file.name(),
                        "the message has no Stmt",
                        "check that the file is a camt.053 and not a camt.052 or camt.054");
            }
        } catch (XMLStreamException e) {
            if (!begun) {
                throw new FileRefusedException(
                        file.name(),
                        "the file is not well-formed XML: " + firstLine(e),
                        "ask the bank for the statement again");
            }
            output.problem(broken(e));
        } catch (JAXBException e) {
            throw new IllegalStateException("the library reads what is well-formed", e);
        }
    }

    private static FileProblem broken(XMLStreamException e) {
        return new FileProblem(
                FileProblem.Kind.BAD_LINE,
                e.getLocation() == null ? 0 : e.getLocation().getLineNumber(),
                "",
                firstLine(e),
                "the file is well-formed XML up to here; what follows could not be read",
                "ask the bank for the statement again; entries sent twice count as DUPLICATE");
    }

    private static String firstLine(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        return message.substring(message.lastIndexOf('\n') + 1);
    }

    /** Finds the message, which may stand in an envelope with a header. */
    private void checkVersion() throws XMLStreamException, FileRefusedException {
        String namespace = "";
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                namespace = String.valueOf(xml.getParent().getNamespaceURI());
                if (xml.getLocalName().equals("BkToCstmrStmt")) {
                    break;
                }
            }
            xml.begin();
        }
        Matcher version = NAMESPACE.matcher(namespace);
        if (version.matches()
                && xml.getEventType() == XMLStreamConstants.START_ELEMENT
                && Integer.parseInt(version.group(1)) >= FIRST_VERSION
                && Integer.parseInt(version.group(1)) <= LAST_VERSION) {
            return;
        }
        throw new FileRefusedException(
                namespace,
                "the message is BkToCstmrStmt in a namespace camt.053.001.0" + FIRST_VERSION + " to camt.053.001."
                        + LAST_VERSION,
                "order camt.053 statements in one of these versions from the bank");
    }

    private boolean nextStatement() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Stmt")) {
                return true;
            }
        }
        return false;
    }

    private void statement() throws XMLStreamException, JAXBException {
        CamtStatement statement = new CamtStatement(events, output, zone);
        int line = xml.getLocation().getLineNumber();
        xml.next();
        while (xml.getEventType() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                element(statement);
            } else {
                xml.next();
            }
        }
        try {
            statement.end(line);
        } catch (BadLineException e) {
            tell(line, "", e);
        }
    }

    /** Reads an element of a statement; leaves the reader behind its end. */
    private void element(CamtStatement statement) throws XMLStreamException, JAXBException {
        int line = xml.getLocation().getLineNumber();
        String name = xml.getLocalName();
        xml.begin();
        try {
            switch (name) {
                case "Ntry" -> entry(statement, line);
                case "Id" -> statement.id(text());
                case "ElctrncSeqNb" -> statement.sequenceNumber(text());
                case "CreDtTm" -> statement.created(text());
                case "StmtPgntn" -> {
                    Pagination1 page = bound(Pagination1.class);
                    statement.page(String.valueOf(page.getPgNb()));
                }
                case "FrToDt" -> statement.period(bound(DateTimePeriod1.class));
                case "Acct" -> statement.account(bound(CashAccount43.class));
                case "Bal" -> statement.balance(bound(CashBalance8.class));
                case "TxsSummry" -> statement.summary(bound(TotalTransactions6.class));
                default -> skip();
            }
        } catch (BadLineException e) {
            tell(line, "<" + name + ">", e);
        }
    }

    private void entry(CamtStatement statement, int line) throws XMLStreamException, JAXBException, BadLineException {
        ReportEntry15 entry = bound(ReportEntry15.class);
        String status = entry.getSts() != null && entry.getSts().getCd() != null
                ? entry.getSts().getCd()
                : xml.statusText();
        try {
            CamtEntry read = CamtEntry.of(entry, zone);
            if (status.isEmpty() || status.equals("BOOK")) {
                statement.entry(line, read);
            } else {
                statement.pending(read);
            }
        } catch (BadLineException e) {
            if (status.isEmpty() || status.equals("BOOK")) {
                statement.addBad();
                throw e;
            }
        }
    }

    private void tell(int line, String text, BadLineException e) {
        output.problem(new FileProblem(FileProblem.Kind.BAD_LINE, line, text, e.value(), e.rule(), e.remedy()));
    }

    private <T> T bound(Class<T> type) throws JAXBException, XMLStreamException {
        try {
            return unmarshaller.unmarshal(xml, type).getValue();
        } catch (JAXBException e) {
            if (e.getLinkedException() instanceof XMLStreamException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                default -> {}
            }
        }
        xml.next();
        return text.toString();
    }

    /** Passes over an element; leaves the reader behind its end. */
    private void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
        xml.next();
    }

    /** No document types and nothing from outside: a statement needs none, and an attack would. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }
}
