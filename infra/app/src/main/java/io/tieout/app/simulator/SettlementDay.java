package io.tieout.app.simulator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the providers captured on one day, put into batches by merchant account, reported and booked when it is settled. */
final class SettlementDay {
    /** Providers report in the morning of the value date. */
    private static final long REPORTED_MICROS = 6 * Times.HOUR;

    private final String world;
    private final LocalDate day;
    private final Map<Batch, List<SettledLine>> batches = new LinkedHashMap<>();

    SettlementDay(String world, LocalDate day) {
        this.world = world;
        this.day = day;
    }

    void add(Purchase purchase, SettledLine line) {
        Batch batch = new Batch(
                world,
                purchase.provider(),
                purchase.merchantAccount(),
                line.gross().getCurrencyUnit(),
                day);
        batches.computeIfAbsent(batch, key -> new ArrayList<>()).add(line);
    }

    void close(Delivery delivery, Dice dice) {
        batches.forEach((batch, lines) -> {
            LocalDate valueDate = valueDate(batch.provider(), day);
            long reported = Times.startOf(valueDate) + REPORTED_MICROS + dice.between(0, 30 * Times.MINUTE);
            delivery.send(Drafts.batch(batch, List.copyOf(lines), valueDate, reported), dice);
            for (int i = 0; i < lines.size(); i++) {
                SettledLine line = lines.get(i);
                int lineNo = i + 1;
                delivery.send(Drafts.line(batch, lineNo, line, valueDate, reported), dice);
                long booked = reported + dice.between(5 * Times.MINUTE, Times.HOUR);
                delivery.send(Drafts.settlementEntry(batch.reference() + "/" + lineNo, line, booked), dice);
            }
        });
    }

    static LocalDate valueDate(Provider provider, LocalDate captured) {
        LocalDate date = captured;
        for (int i = 0; i < provider.settlesAfterBusinessDays(); i++) {
            do {
                date = date.plusDays(1);
            } while (date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY);
        }
        return date;
    }

    /** The last day whose every capture is reported before a time. */
    static LocalDate lastSettledBefore(long micros) {
        LocalDate day = Times.dateOf(micros);
        while (Times.startOf(valueDate(Provider.GLOBEPAY, day)) + REPORTED_MICROS + Times.HOUR > micros) {
            day = day.minusDays(1);
        }
        return day;
    }
}
