package io.tieout.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** How far a reader of the feed has come, kept beside the events. */
final class FollowerPlace {
    private final DataSource dataSource;
    private final LedgerFeed feed;
    private final String name;

    FollowerPlace(DataSource dataSource, LedgerFeed feed, String name) {
        this.dataSource = dataSource;
        this.feed = feed;
        this.name = name;
    }

    FeedPosition read() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT position FROM ledger_follower WHERE name = ?")) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? feed.parse(rows.getString(1)) : feed.start();
            } finally {
                connection.rollback();
            }
        }
    }

    void write(FeedPosition position) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        INSERT INTO ledger_follower (name, position) VALUES (?, ?)
                        ON CONFLICT (name) DO UPDATE SET position = excluded.position, updated_at = now()
                        """)) {
            statement.setString(1, name);
            statement.setString(2, position.text());
            statement.executeUpdate();
            connection.commit();
        }
    }
}
