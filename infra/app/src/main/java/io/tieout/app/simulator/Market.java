package io.tieout.app.simulator;

import io.tieout.app.simulator.Purchase.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Who sells what to whom: draws purchases with believable amounts. */
final class Market {
    /** The goods that are a right for a year; the others last. */
    static final String COURSE = "COURSE";

    static final List<String> METHODS = List.of("CARD", "WALLET", "BANK_DEBIT");

    private static final List<Shop> SHOPS = List.of(
            new Shop("NORDBOOKS", "BOOK", currencies("EUR", "EUR", "EUR", "GBP")),
            new Shop("PIXELARCADE", "GAME", currencies("USD", "USD", "EUR", "JPY")),
            new Shop("KYOTOSOUND", "ALBUM", currencies("JPY", "JPY", "JPY", "USD")),
            new Shop("LONDONLEARN", COURSE, currencies("GBP", "GBP", "EUR", "KWD")));
    private static final List<String> CHANNELS = List.of("WEB", "WEB", "APP");
    private static final List<String> METHODS_BY_USE = List.of("CARD", "CARD", "CARD", "WALLET", "BANK_DEBIT");

    private final String world;
    private final List<Shop> shops;

    private record Shop(String merchant, String goods, List<CurrencyUnit> currencies) {
        MerchantAccount account(String world, Provider provider, CurrencyUnit currency) {
            // Yen are the only money that this shop can keep at this provider, and a young shop has to leave a reserve.
            boolean keepsYen = merchant.equals("KYOTOSOUND") && provider == Provider.GLOBEPAY;
            boolean young = merchant.equals("PIXELARCADE") && provider == Provider.GLOBEPAY;
            CurrencyUnit settlement = keepsYen ? CurrencyUnit.JPY : currency;
            return new MerchantAccount(world, merchant, provider, currency, settlement, young ? 500 : 0);
        }
    }

    /**
     * A market.
     *
     * @param merchants how many shops there are, at most four
     */
    Market(String world, int merchants) {
        this.world = world;
        this.shops = SHOPS.subList(0, merchants);
    }

    /** The most shops of a market. */
    static int mostMerchants() {
        return SHOPS.size();
    }

    Purchase purchase(Dice dice, int number, long placedMicros) {
        Shop shop = dice.of(shops);
        CurrencyUnit currency = dice.of(shop.currencies());
        List<Item> items = new ArrayList<>();
        int positions = dice.percent(65) ? 1 : 2 + dice.heads(2);
        Money total = Money.zero(currency);
        for (int i = 1; i <= positions; i++) {
            Money price = price(dice, currency);
            int quantity = dice.percent(80) ? 1 : 2 + dice.below(2);
            Item item =
                    new Item(Integer.toString(i), shop.goods() + "-" + (1_000 + dice.below(9_000)), quantity, price);
            items.add(item);
            total = total.plus(item.value());
        }
        // Every tenth customer has a coupon; it never takes more than a tenth of the total.
        Money discount =
                dice.percent(10) ? Money.ofMinor(currency, total.getAmountMinorLong() / 10) : Money.zero(currency);
        return new Purchase(
                world,
                number,
                dice.of(CHANNELS),
                List.copyOf(items),
                total.minus(discount),
                shop.account(world, dice.of(List.of(Provider.values())), currency),
                dice.of(METHODS_BY_USE),
                placedMicros);
    }

    /** Every merchant account of the market. */
    List<MerchantAccount> accounts() {
        return shops.stream()
                .flatMap(shop -> shop.currencies().stream()
                        .distinct()
                        .flatMap(currency ->
                                Stream.of(Provider.values()).map(provider -> shop.account(world, provider, currency))))
                .toList();
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
