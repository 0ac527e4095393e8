package io.quintet.datapulse.domain.explore;

import io.quintet.datapulse.domain.profile.ColumnType;
import io.quintet.kit.failure.Failure;
import java.util.List;
import java.util.Map;

/** Reads filters as they stand in a URL: {@code amount__gte=10}, {@code city__in=Berlin,Lyon}. */
public final class Conditions {
    private static final String BETWEEN_THEM = "__";
    private static final int MOST = 100;

    private final Schema schema;
    private final String place;

    private Conditions(Schema schema, String place) {
        this.schema = schema;
        this.place = place;
    }

    /** @param place what a filter's name has before it in a pointer: {@code query/} or {@code /filters/} */
    public static List<Condition> parse(Schema schema, List<Map.Entry<String, String>> filters, String place) {
        if (filters.size() > MOST) {
            throw Failure.invalid("A question has at most " + MOST + " filters.");
        }
        var conditions = new Conditions(schema, place);
        return filters.stream()
                .map(filter -> conditions.parse(filter.getKey(), filter.getValue()))
                .toList();
    }

    private Condition parse(String key, String value) {
        var pointer = place + key;
        int split = key.lastIndexOf(BETWEEN_THEM);
        if (split < 0) {
            throw Failure.invalid(pointer, unknown(key));
        }
        var word = key.substring(split + BETWEEN_THEM.length());
        int column = schema.find(key.substring(0, split), pointer);
        var operator = Operator.of(word).orElseThrow(() -> Failure.invalid(pointer, noOperator(word)));
        var condition = new Condition(column, operator, typed(column, operator, values(operator, value, pointer)));
        check(condition, pointer);
        return condition;
    }

    private String unknown(String key) {
        var example = schema.has(key) ? key : schema.size() == 0 ? "amount" : schema.name(0);
        return "There is no parameter “" + key
                + "” here; a filter is a column's name, two underscores and an operator, such as " + example + "__eq=…";
    }

    private static String noOperator(String word) {
        return "There is no operator “" + word + "”" + Nearest.to(word, Operator.words()) + " There are "
                + String.join(", ", Operator.words()) + ".";
    }

    private static List<String> values(Operator operator, String value, String pointer) {
        var values = operator.takesList() ? CommaList.split(value) : List.of(value);
        if (operator == Operator.BETWEEN && values.size() != 2) {
            throw Failure.invalid(pointer, "Between takes two values with a comma between them, such as 10,20.");
        }
        return values;
    }

    /** A date may be written as in the file, too. */
    private List<String> typed(int column, Operator operator, List<String> values) {
        var type = schema.types().get(column);
        boolean dated = type == ColumnType.DATE || type == ColumnType.DATETIME;
        return dated && !operator.isOfText()
                ? values.stream().map(schema.dates().get(column)::iso).toList()
                : values;
    }

    private void check(Condition condition, String pointer) {
        if (condition.operator() == Operator.ISEMPTY) {
            if (!List.of("true", "false").contains(condition.value())) {
                throw Failure.invalid(pointer, "Say true or false for isempty, not “" + condition.value() + "”.");
            }
            return;
        }
        var type = schema.types().get(condition.column());
        for (var value : condition.values()) {
            if (!condition.operator().isOfText() && !TypedText.fits(value, type)) {
                throw Failure.invalid(pointer, TypedText.misfit(schema.name(condition.column()), value, type));
            }
        }
    }
}
