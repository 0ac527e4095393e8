package io.quintet.datapulse.store.columns;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A statement that grows. Text that a person has given goes into it as parameters alone; numbers, days and times, which have been
 * read and are written anew, as literals, because DuckDB plans with those: it passes over what cannot match, and keeps only the
 * first rows of an order.
 */
final class Sql {
    private final StringBuilder text = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    @CanIgnoreReturnValue
    Sql add(String more, Object... values) {
        text.append(more);
        parameters.addAll(List.of(values));
        return this;
    }

    @CanIgnoreReturnValue
    Sql add(Sql more) {
        text.append(more.text);
        parameters.addAll(more.parameters);
        return this;
    }

    static Sql of(String text, Object... values) {
        return new Sql().add(text, values);
    }

    /** The parts in brackets with a word between each two of them. */
    static Sql join(Collection<Sql> parts, String word) {
        var joined = new Sql();
        var between = "(";
        for (var part : parts) {
            joined.add(between).add(part).add(")");
            between = " " + word + " (";
        }
        return joined;
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        var statement = connection.prepareStatement(text.toString());
        for (int i = 0; i < parameters.size(); i++) {
            statement.setObject(i + 1, parameters.get(i));
        }
        return statement;
    }

    @Override
    public String toString() {
        return text + " " + parameters;
    }
}
