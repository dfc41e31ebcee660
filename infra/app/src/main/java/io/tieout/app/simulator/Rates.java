package io.tieout.app.simulator;

import io.tieout.app.simulator.SettledLine.Conversion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;

/** The exchange rate of a day: how many yen a unit of the other currency is worth. The only conversion of this market is into yen. */
record Rates(BigDecimal yen) {
    /** Around 150, another one each day, the same in each run. */
    static Rates on(LocalDate day) {
        long movement = Math.floorMod(Dice.mixed(day.toEpochDay()), 30_000L);
        return new Rates(BigDecimal.valueOf(1_485_000 + movement, 4));
    }

    /** The line in another currency, its gross rounded half to even. */
    SettledLine converted(SettledLine line, CurrencyUnit currency) {
        return line.converted(
                line.gross().convertedTo(currency, yen, RoundingMode.HALF_EVEN), new Conversion(line.gross(), yen));
    }
}
