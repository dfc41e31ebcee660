package io.tieout.app.settlement;

import com.prowidesoftware.swift.model.mx.dic.AccountIdentification4Choice;
import com.prowidesoftware.swift.model.mx.dic.CashAccount43;
import com.prowidesoftware.swift.model.mx.dic.CashBalance8;
import com.prowidesoftware.swift.model.mx.dic.CreditDebitCode;
import com.prowidesoftware.swift.model.mx.dic.DateTimePeriod1;
import com.prowidesoftware.swift.model.mx.dic.NumberAndSumOfTransactions1;
import com.prowidesoftware.swift.model.mx.dic.TotalTransactions6;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** One statement (Stmt) while it is read: its head, then its entries, then its end with the checks. */
final class CamtStatement {
    private static final Column BALANCE = Column.required("Bal/Amt");
    private static final Set<String> BOOKED_BALANCES = Set.of("OPBD", "PRCD", "CLBD");
    private static final HexFormat HEX = HexFormat.of();

    private final FactEvents events;
    private final FactOutput output;
    private final ZoneId zone;
    private final MessageDigest sha256 = ReportFile.newSha256();
    private final Occurrences occurrences = new Occurrences();
    private final CamtTotals counted = new CamtTotals();
    private String statementId = "";
    private String page = "";
    private String account = "";
    private @Nullable Integer sequenceNumber;
    private @Nullable ZonedDateTime created;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable Money opening;
    private @Nullable LocalDate openingDay;
    private @Nullable Money closing;
    private @Nullable LocalDate closingDay;
    private @Nullable TotalTransactions6 summary;

    CamtStatement(FactEvents events, FactOutput output, ZoneId zone) {
        this.events = events;
        this.output = output;
        this.zone = zone;
    }

    void id(String text) {
        statementId = text.strip();
    }

    /** The pages of a statement have one identifier; each page is a statement of its own here, with its own balances. */
    void page(String number) {
        String digits = number.strip().replaceAll("^0+", "");
        page = digits.isEmpty() || digits.equals("1") ? "" : "/" + digits;
    }

    void sequenceNumber(String text) {
        if (text.strip().matches("[0-9]{1,9}")) {
            sequenceNumber = Integer.valueOf(text.strip());
        }
    }

    void created(String text) throws BadLineException {
        created = CamtTimes.time(text.strip(), zone);
    }

    void period(DateTimePeriod1 period) {
        from = period.getFrDtTm() == null ? null : period.getFrDtTm().toLocalDate();
        to = period.getToDtTm() == null ? null : period.getToDtTm().toLocalDate();
    }

    void account(CashAccount43 given) {
        AccountIdentification4Choice id = given.getId();
        if (id != null) {
            String other = id.getOthr() == null || id.getOthr().getId() == null
                    ? ""
                    : id.getOthr().getId();
            account = (id.getIBAN() == null ? other : id.getIBAN()).replace(" ", "");
        }
    }

    void balance(CashBalance8 balance) throws BadLineException {
        String code = balance.getTp() == null || balance.getTp().getCdOrPrtry() == null
                ? ""
                : String.valueOf(balance.getTp().getCdOrPrtry().getCd());
        if (!BOOKED_BALANCES.contains(code)
                || balance.getAmt() == null
                || balance.getAmt().getValue() == null
                || balance.getAmt().getCcy() == null) {
            return;
        }
        CurrencyUnit unit = Cells.currency(BALANCE, balance.getAmt().getCcy());
        Money amount = Cells.amount(BALANCE, balance.getAmt().getValue().toPlainString(), unit);
        Money signed = balance.getCdtDbtInd() == CreditDebitCode.DBIT ? amount.negated() : amount;
        ZonedDateTime time = CamtEntry.time(balance.getDt(), zone);
        LocalDate day = time == null ? null : time.toLocalDate();
        if (code.equals("CLBD")) {
            closing = signed;
            closingDay = day;
        } else if (opening == null || code.equals("OPBD")) {
            opening = signed;
            openingDay = code.equals("OPBD") ? day : openingDay;
        }
    }

    void summary(TotalTransactions6 totals) {
        summary = totals;
    }

    /** An entry whose status is BOOK. */
    void entry(long line, CamtEntry given) throws BadLineException {
        String statement = Cells.identifier("the identifier of a statement", statementId + page);
        Cells.identifier("the account of a statement", account);
        sha256.update((account + "\n" + statement + "\n" + given.identity()).getBytes(StandardCharsets.UTF_8));
        byte[] hash = sha256.digest();
        int occurrence = occurrences.next(hash);
        String id = HEX.formatHex(hash, 0, 16) + (occurrence == 1 ? "" : ":" + occurrence);
        CamtEntry entry = given.entryReference().isEmpty() ? given.withReference(id) : given;
        counted.add(entry, true);
        output.fact(
                line,
                events.event(
                        "bank.entry-booked",
                        "camt053:" + account + ":" + id,
                        account + "/" + statement + "/" + entry.entryReference(),
                        entry.time(),
                        entry.bookingDate(),
                        data -> {
                            data.put("account", account)
                                    .put("statementId", statement)
                                    .put("entryReference", entry.entryReference())
                                    .put(
                                            "creditDebitIndicator",
                                            entry.indicator().value())
                                    .put("amount", entry.amount())
                                    .put("bookingDate", entry.bookingDate())
                                    .put("valueDate", entry.valueDate())
                                    .put("endToEndId", entry.endToEndId())
                                    .put("accountServicerReference", entry.servicerReference())
                                    .put("bankTransactionCode", entry.transactionCode());
                            data.json().writeBooleanField("reversalIndicator", entry.reversal());
                            data.put("remittanceInformation", entry.remittance());
                        }));
    }

    /** An entry that is not booked: it is no fact, and the summary may count it. */
    void pending(CamtEntry entry) {
        counted.add(entry, false);
    }

    void addBad() {
        counted.addBad();
    }

    /** Writes the fact of the statement and compares it with its entries. */
    void end(long line) throws BadLineException {
        Money first = opening;
        Money last = closing;
        if (first == null || last == null) {
            throw new BadLineException(
                    statementId,
                    "a statement has the balances OPBD (or PRCD) and CLBD",
                    "ask the bank for statements with booked balances; the entries are in the facts");
        }
        String statement = Cells.identifier("the identifier of a statement", statementId + page);
        LocalDate toDay = Objects.requireNonNullElse(
                closingDay != null ? closingDay : to, counted.lastDay(LocalDate.EPOCH.plusYears(1)));
        LocalDate fromDay = from != null ? from : openingDay != null ? openingDay : toDay;
        ZonedDateTime time = created != null ? created : toDay.atStartOfDay(zone);
        TotalTransactions6 totals = summary;
        String stated = totals == null || totals.getTtlNtries() == null
                ? null
                : totals.getTtlNtries().getNbOfNtries();
        output.fact(
                line,
                events.event(
                        "bank.statement-reported",
                        "camt053:" + Cells.identifier("the account of a statement", account) + ":" + statement,
                        account + "/" + statement,
                        time,
                        toDay,
                        data -> {
                            data.put("account", account).put("statementId", statement);
                            if (sequenceNumber != null) {
                                data.put("sequenceNumber", sequenceNumber);
                            }
                            data.put("openingBalance", first)
                                    .put("closingBalance", last)
                                    .put(
                                            "entryCount",
                                            stated != null && stated.matches("[0-9]{1,9}")
                                                    ? Long.parseLong(stated)
                                                    : counted.entries())
                                    .put("creditTotal", total(totals == null ? null : totals.getTtlCdtNtries(), last))
                                    .put("debitTotal", total(totals == null ? null : totals.getTtlDbtNtries(), last))
                                    .put("fromDate", fromDay)
                                    .put("toDate", toDay);
                        }));
        counted.compare(account + "/" + statement, first, last, totals, output);
    }

    private static @Nullable Money total(@Nullable NumberAndSumOfTransactions1 totals, Money closing) {
        BigDecimal sum = totals == null ? null : totals.getSum();
        if (sum == null) {
            return null;
        }
        try {
            Money money = Cells.amount(BALANCE, sum.toPlainString(), closing.getCurrencyUnit());
            return money.isNegative() ? null : money;
        } catch (BadLineException e) {
            return null; // Told by the comparison, because no sum of entries can be equal to it.
        }
    }
}
