package io.quintet.datapulse.domain.explore;

import io.quintet.datapulse.domain.Dataset;
import io.quintet.datapulse.domain.Table;
import io.quintet.datapulse.domain.profile.ColumnProfile;
import io.quintet.datapulse.domain.profile.ColumnType;
import io.quintet.kit.failure.Failure;
import java.util.List;

/**
 * The columns of a dataset with their types, as questions name them.
 *
 * @param dates how each writes dates, in case it has any
 */
public record Schema(Table table, List<ColumnType> types, List<DateOrder> dates) {
    public Schema {
        types = List.copyOf(types);
        dates = List.copyOf(dates);
    }

    public static Schema of(Dataset dataset) {
        var columns = dataset.profile().columns();
        return new Schema(
                dataset.table(),
                columns.stream().map(ColumnProfile::type).toList(),
                columns.stream().map(column -> DateOrder.of(column.format())).toList());
    }

    public int size() {
        return types.size();
    }

    public String name(int column) {
        return table.columns().get(column);
    }

    public boolean has(String name) {
        return table.columns().contains(name);
    }

    /**
     * The column of a name.
     *
     * @param pointer where the name stands in the question
     */
    public int find(String name, String pointer) {
        int column = table.columns().indexOf(name);
        if (column < 0) {
            throw Failure.invalid(pointer, "There is no column “" + name + "”" + Nearest.to(name, table.columns()));
        }
        return column;
    }
}
