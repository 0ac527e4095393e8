package io.quintet.kit.store;

import io.vertx.core.buffer.Buffer;
import io.vertx.jdbcclient.spi.JDBCColumnDescriptorProvider;
import io.vertx.jdbcclient.spi.JDBCDecoderImpl;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Takes each cell as SQLite has it: a number, a text, bytes or nothing.
 *
 * <p>The decoder of Vert.x asks for the column's declared type at every cell, which for SQLite is most of the time of a query.
 * Found as a service by the JDBC client, which serves SQLite alone here.
 */
public final class SqliteDecoder extends JDBCDecoderImpl {
    @Override
    public @Nullable Object parse(ResultSet row, int column, JDBCColumnDescriptorProvider types) throws SQLException {
        var cell = row.getObject(column);
        return cell instanceof byte[] bytes ? Buffer.buffer(bytes) : cell;
    }
}
