package io.tieout.app.settlement;

import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.BankTransactionCodeStructure4;
import com.prowidesoftware.swift.model.mx.dic.BankTransactionCodeStructure5;
import com.prowidesoftware.swift.model.mx.dic.BankTransactionCodeStructure6;
import com.prowidesoftware.swift.model.mx.dic.CreditDebitCode;
import com.prowidesoftware.swift.model.mx.dic.DateAndDateTime2Choice;
import com.prowidesoftware.swift.model.mx.dic.EntryDetails14;
import com.prowidesoftware.swift.model.mx.dic.EntryTransaction15;
import com.prowidesoftware.swift.model.mx.dic.RemittanceInformation22;
import com.prowidesoftware.swift.model.mx.dic.ReportEntry15;
import com.prowidesoftware.swift.model.mx.dic.StructuredRemittanceInformation18;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An entry (Ntry) of a statement in our words.
 *
 * @param amount not negative; the indicator gives the direction
 * @param entryReference empty where the bank gave none
 * @param endToEndId of its one transaction; an entry that sums up several has none
 */
record CamtEntry(
        String entryReference,
        CreditDebitCode indicator,
        Money amount,
        LocalDate bookingDate,
        LocalDate valueDate,
        ZonedDateTime time,
        boolean reversal,
        @Nullable String endToEndId,
        @Nullable String servicerReference,
        @Nullable String transactionCode,
        @Nullable String remittance) {
    static final Column AMOUNT = Column.required("Ntry/Amt");
    private static final int LONGEST_REMITTANCE_BYTES = 500;
    private static final int LONGEST_TEXT_BYTES = 64;

    /** Reads an entry; dates without a time are days in a zone. */
    static CamtEntry of(ReportEntry15 entry, ZoneId zone) throws BadLineException {
        ActiveOrHistoricCurrencyAndAmount amount = entry.getAmt();
        CreditDebitCode indicator = entry.getCdtDbtInd();
        if (amount == null || amount.getValue() == null || amount.getCcy() == null || indicator == null) {
            throw new BadLineException(
                    "",
                    "an entry has Amt with Ccy, and CdtDbtInd CRDT or DBIT",
                    "ask the bank for the statement again");
        }
        Money money = Cells.amount(AMOUNT, amount.getValue().toPlainString(), Cells.currency(AMOUNT, amount.getCcy()));
        if (money.isNegative()) {
            throw new BadLineException(
                    money.toString(), "the amount of an entry has no sign", "ask the bank for the statement again");
        }
        ZonedDateTime booked = time(entry.getBookgDt(), zone);
        ZonedDateTime valued = time(entry.getValDt(), zone);
        ZonedDateTime time = booked != null ? booked : valued;
        if (time == null) {
            throw new BadLineException("", "an entry has BookgDt or ValDt", "ask the bank for the statement again");
        }
        List<EntryTransaction15> transactions = new ArrayList<>();
        for (EntryDetails14 details : entry.getNtryDtls()) {
            transactions.addAll(details.getTxDtls());
        }
        EntryTransaction15 only = transactions.size() == 1 ? transactions.get(0) : null;
        String servicerReference = text(entry.getAcctSvcrRef());
        String reference = text(entry.getNtryRef());
        String own = Cells.identifierOrNull(reference == null ? "" : reference);
        return new CamtEntry(
                own != null ? own : "",
                indicator,
                money,
                time.toLocalDate(),
                valued == null ? time.toLocalDate() : valued.toLocalDate(),
                time,
                Boolean.TRUE.equals(entry.isRvslInd()),
                only == null || only.getRefs() == null
                        ? null
                        : given(only.getRefs().getEndToEndId()),
                servicerReference,
                code(entry.getBkTxCd()),
                remittance(entry, transactions));
    }

    /** The same entry with a reference of ours where the bank gave none. */
    CamtEntry withReference(String reference) {
        return new CamtEntry(
                reference,
                indicator,
                amount,
                bookingDate,
                valueDate,
                time,
                reversal,
                endToEndId,
                servicerReference,
                transactionCode,
                remittance);
    }

    /** What tells this entry from the others of its statement. */
    String identity() {
        return String.join(
                "\n",
                entryReference,
                String.valueOf(servicerReference),
                indicator.value(),
                amount.toString(),
                bookingDate.toString(),
                valueDate.toString(),
                String.valueOf(endToEndId),
                String.valueOf(remittance));
    }

    Money signed() {
        return indicator == CreditDebitCode.CRDT ? amount : amount.negated();
    }

    static @Nullable ZonedDateTime time(@Nullable DateAndDateTime2Choice choice, ZoneId zone) throws BadLineException {
        if (choice == null) {
            return null;
        }
        ZonedDateTime time = choice.getDtTm() != null
                ? choice.getDtTm().toZonedDateTime()
                : choice.getDt() != null ? choice.getDt().atStartOfDay(zone) : null;
        if (time != null && (time.getYear() < 1971 || time.getYear() > 2198)) {
            throw new BadLineException(
                    time.toString(), "a date lies in the years 1971 to 2198", "ask the bank for the statement again");
        }
        return time;
    }

    /** What stands for "none" in payments that have to have the element. */
    private static @Nullable String given(@Nullable String endToEndId) {
        String text = text(endToEndId);
        return text == null || text.equals("NOTPROVIDED") ? null : text;
    }

    private static @Nullable String text(@Nullable String text) {
        return text == null ? null : Cells.textOrNull(text.strip(), LONGEST_TEXT_BYTES);
    }

    private static @Nullable String code(@Nullable BankTransactionCodeStructure4 code) {
        if (code == null) {
            return null;
        }
        BankTransactionCodeStructure5 domain = code.getDomn();
        if (domain != null && domain.getCd() != null) {
            BankTransactionCodeStructure6 family = domain.getFmly();
            return text(
                    family == null
                            ? domain.getCd()
                            : domain.getCd() + "/" + family.getCd() + "/" + family.getSubFmlyCd());
        }
        return code.getPrtry() == null ? null : text(code.getPrtry().getCd());
    }

    private static @Nullable String remittance(ReportEntry15 entry, List<EntryTransaction15> transactions) {
        String text = transactions.stream()
                .map(transaction -> words(transaction.getRmtInf()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
        String information = text.isEmpty() && entry.getAddtlNtryInf() != null ? entry.getAddtlNtryInf() : text;
        return cut(information);
    }

    private static String words(@Nullable RemittanceInformation22 information) {
        if (information == null) {
            return "";
        }
        List<String> words = new ArrayList<>(information.getUstrd());
        for (StructuredRemittanceInformation18 structured : information.getStrd()) {
            if (structured.getCdtrRefInf() != null && structured.getCdtrRefInf().getRef() != null) {
                words.add(structured.getCdtrRefInf().getRef());
            }
            words.addAll(structured.getAddtlRmtInf());
        }
        return String.join(" ", words);
    }

    /** Line breaks and the like become spaces; what is longer than the ledger keeps is cut. */
    private static @Nullable String cut(String text) {
        StringBuilder kept = new StringBuilder();
        int bytes = 0;
        for (int c : text.strip().codePoints().toArray()) {
            String character = Cells.isUnprintable(c) ? " " : Character.toString(c);
            bytes += character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > LONGEST_REMITTANCE_BYTES) {
                break;
            }
            kept.append(character);
        }
        String stripped = kept.toString().strip();
        return stripped.isEmpty() ? null : stripped;
    }
}
