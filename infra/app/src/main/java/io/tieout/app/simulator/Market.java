package io.tieout.app.simulator;

import io.tieout.app.simulator.Purchase.Item;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Who sells what to whom: draws purchases with believable amounts. */
final class Market {
    private static final List<Shop> SHOPS = List.of(
            new Shop("NORDBOOKS", "BOOK", currencies("EUR", "EUR", "EUR", "GBP")),
            new Shop("PIXELARCADE", "GAME", currencies("USD", "USD", "EUR", "JPY")),
            new Shop("KYOTOSOUND", "ALBUM", currencies("JPY", "JPY", "JPY", "USD")),
            new Shop("LONDONLEARN", "COURSE", currencies("GBP", "GBP", "EUR", "USD")));
    private static final CurrencyUnit RARE = CurrencyUnit.of("KWD");
    private static final List<String> CHANNELS = List.of("WEB", "WEB", "APP");
    private static final List<String> METHODS = List.of("CARD", "CARD", "CARD", "WALLET", "BANK_DEBIT");

    private record Shop(String merchant, String goods, List<CurrencyUnit> currencies) {}

    private Market() {}

    static Purchase purchase(Dice dice, String world, int number, long placedMicros) {
        Shop shop = dice.of(SHOPS);
        CurrencyUnit currency = dice.percent(1) ? RARE : dice.of(shop.currencies());
        List<Item> items = new ArrayList<>();
        int positions = 1 + dice.heads(3);
        Money total = Money.zero(currency);
        for (int i = 1; i <= positions; i++) {
            Money price = price(dice, currency);
            int quantity = dice.percent(80) ? 1 : 2 + dice.below(2);
            items.add(new Item(Integer.toString(i), shop.goods() + "-" + (1_000 + dice.below(9_000)), quantity, price));
            total = total.plus(price.multipliedBy(quantity));
        }
        // Every tenth customer has a coupon; it never takes more than a tenth of the total.
        Money discount =
                dice.percent(10) ? Money.ofMinor(currency, total.getAmountMinorLong() / 10) : Money.zero(currency);
        return new Purchase(
                world,
                number,
                shop.merchant(),
                dice.of(CHANNELS),
                List.copyOf(items),
                total.minus(discount),
                dice.of(List.of(Provider.values())),
                dice.of(METHODS),
                placedMicros);
    }

    /**
     * A price that is multiplied by chance: a mantissa doubled as often as six coins show heads. The sum of chances in the exponent is what makes real
     * prices log-normal, and here it needs no fraction.
     */
    private static Money price(Dice dice, CurrencyUnit currency) {
        long hundredths = dice.between(150, 299) << dice.heads(6);
        long minor = switch (currency.getDecimalPlaces()) {
            case 0 -> hundredths;
            case 3 -> hundredths * 3 + dice.below(3) * 5L;
            default -> hundredths - hundredths % 10 + 9;
        };
        return Money.ofMinor(currency, minor);
    }

    private static List<CurrencyUnit> currencies(String... codes) {
        return List.of(codes).stream().map(CurrencyUnit::of).toList();
    }
}
