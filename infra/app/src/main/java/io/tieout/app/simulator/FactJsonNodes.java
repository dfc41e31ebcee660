package io.tieout.app.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tieout.app.simulator.Purchase.Item;
import java.util.List;
import org.joda.money.Money;

/** The parts that facts of several systems share, in JSON. */
final class FactJsonNodes {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private FactJsonNodes() {}

    static ObjectNode object() {
        return JSON.objectNode();
    }

    static ObjectNode money(Money money) {
        return JSON.objectNode()
                .put("amount", money.getAmount().toPlainString())
                .put("currency", money.getCurrencyUnit().getCode());
    }

    static void items(ObjectNode data, List<Item> items) {
        ArrayNode nodes = data.putArray("items");
        for (Item item : items) {
            ObjectNode node = nodes.addObject();
            node.put("itemId", item.itemId());
            node.put("sku", item.sku());
            node.put("quantity", item.quantity());
            node.set("price", money(item.price()));
        }
    }

    static void quantities(ObjectNode data, List<Item> items) {
        ArrayNode nodes = data.putArray("items");
        items.forEach(item -> nodes.addObject().put("itemId", item.itemId()).put("quantity", item.quantity()));
    }
}
