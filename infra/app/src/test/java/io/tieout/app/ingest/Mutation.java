package io.tieout.app.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Ways in which the bytes of a good event go bad on their way, each a function of the bytes and of chance. */
enum Mutation {
    FLIP_BITS {
        @Override
        byte[] of(byte[] event, Random random) {
            byte[] bytes = event.clone();
            for (int i = 0; i <= random.nextInt(4); i++) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            return bytes;
        }
    },
    TRUNCATE {
        @Override
        byte[] of(byte[] event, Random random) {
            return Arrays.copyOf(event, random.nextInt(event.length));
        }
    },
    HUGE_NUMBER {
        @Override
        byte[] of(byte[] event, Random random) {
            String[] numbers = {
                "1e400", "-1e400000000", "9".repeat(50), "9".repeat(5_000), "0.1e-999999999", "-0", "1E+2147483647"
            };
            return replaced(event, "\"12.30\"", numbers[random.nextInt(numbers.length)]);
        }
    },
    DEEP_NESTING {
        @Override
        byte[] of(byte[] event, Random random) {
            int depth = 1 + random.nextInt(50_000);
            return replaced(event, "\"12.30\"", "[".repeat(depth) + "]".repeat(depth));
        }
    },
    DUPLICATE_MEMBER {
        @Override
        byte[] of(byte[] event, Random random) {
            return replaced(event, "\"id\":", "\"id\":\"other\",\"id\":");
        }
    },
    LONE_SURROGATE {
        @Override
        byte[] of(byte[] event, Random random) {
            return replaced(event, "O-1", random.nextBoolean() ? "\\ud800" : "\\udfff\\ud83d");
        }
    },
    RAW_SURROGATE {
        @Override
        byte[] of(byte[] event, Random random) {
            return new String(event, StandardCharsets.UTF_8)
                    .replace("O-1", "\u00ed\u00a0\u0080")
                    .getBytes(StandardCharsets.ISO_8859_1);
        }
    },
    NUL {
        @Override
        byte[] of(byte[] event, Random random) {
            return replaced(
                    event, random.nextBoolean() ? "O-1" : "\"id\":\"", random.nextBoolean() ? "\\u0000" : "\u0000");
        }
    },
    GIANT_STRING {
        @Override
        byte[] of(byte[] event, Random random) {
            return replaced(event, "O-1", "ü".repeat(random.nextInt(300_000)));
        }
    },
    GIANT_NAME {
        @Override
        byte[] of(byte[] event, Random random) {
            return replaced(event, "orderId", "o".repeat(random.nextInt(5_000)));
        }
    },
    OTHER_TYPE_OF_VALUE {
        @Override
        byte[] of(byte[] event, Random random) {
            String[] values = {"null", "true", "7", "[]", "{}", "\"\"", "[[1.5]]", "\"\\u001b[31m\""};
            String[] places = {"\"O-1\"", "\"12.30\"", "\"EUR\"", "\"1.0\"", "\"2026-01-30T09:15:00.123456Z\""};
            return replaced(event, places[random.nextInt(places.length)], values[random.nextInt(values.length)]);
        }
    },
    STRANGE_TIME {
        @Override
        byte[] of(byte[] event, Random random) {
            String[] times = {
                "+999999999-12-31T23:59:59.999999999-18:00",
                "-999999999-01-01T00:00:00+18:00",
                "2026-02-30T00:00:00Z",
                "2016-12-31T23:59:60Z",
                "0000-00-00T00:00:00Z",
                "2026-01-30T09:15:00.1234567891Z"
            };
            return replaced(event, "2026-01-30T09:15:00.123456Z", times[random.nextInt(times.length)]);
        }
    };

    abstract byte[] of(byte[] event, Random random);

    private static byte[] replaced(byte[] event, String good, String bad) {
        return new String(event, StandardCharsets.UTF_8).replace(good, bad).getBytes(StandardCharsets.UTF_8);
    }
}
