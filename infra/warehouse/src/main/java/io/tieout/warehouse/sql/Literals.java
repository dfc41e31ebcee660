package io.tieout.warehouse.sql;

import io.tieout.warehouse.catalog.ColumnType;
import io.tieout.warehouse.catalog.ColumnType.Kind;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Constants with the type that StarRocks gives them: the smallest that holds them. */
final class Literals {
    /** A string whose length nobody declared. */
    static final ColumnType TEXT = new ColumnType(Kind.VARCHAR, 64, 0);

    private Literals() {}

    static Sql integer(String digits) {
        BigInteger value = new BigInteger(digits);
        Kind kind;
        if (value.bitLength() < 8) {
            kind = Kind.TINYINT;
        } else if (value.bitLength() < 16) {
            kind = Kind.SMALLINT;
        } else if (value.bitLength() < 32) {
            kind = Kind.INT;
        } else {
            kind = value.bitLength() < 64 ? Kind.BIGINT : Kind.LARGEINT;
        }
        return Sql.of(value.toString(), kind);
    }

    static Sql decimal(String digits) {
        BigDecimal value = new BigDecimal(digits);
        int scale = Math.max(0, value.scale());
        int precision = Math.max(value.precision(), scale + 1);
        if (precision > 38) {
            throw SqlException.analysis("decimal literal " + digits + " has more than 38 digits");
        }
        return new Sql(value.toPlainString(), new ColumnType(Kind.DECIMAL, precision, scale));
    }
}
