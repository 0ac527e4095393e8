package io.quintet.datapulse.store.columns;

import io.quintet.datapulse.domain.explore.Condition;
import io.quintet.datapulse.domain.explore.Operator;
import io.quintet.datapulse.domain.explore.Selection;
import io.quintet.datapulse.domain.explore.TypedText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Says in SQL which rows are selected. */
final class SelectionSql {
    private final List<ColumnLayout> layouts;

    SelectionSql(List<ColumnLayout> layouts) {
        this.layouts = layouts;
    }

    /** {@code  WHERE …}, or nothing when all are. */
    Sql where(Selection selection) {
        var parts = new ArrayList<Sql>();
        selection.conditions().forEach(condition -> parts.add(condition(condition)));
        if (!selection.text().isEmpty()) {
            parts.add(search(selection.text()));
        }
        return parts.isEmpty() ? new Sql() : Sql.of(" WHERE ").add(Sql.join(parts, "AND"));
    }

    private Sql search(String text) {
        var anywhere = IntStream.range(0, layouts.size())
                .mapToObj(column -> ofText(column, "contains", text))
                .toList();
        return Sql.join(anywhere, "OR");
    }

    /** Compares in any case. */
    private Sql ofText(int column, String function, String value) {
        var cell = layouts.get(column).value(column);
        return Sql.of(function + "(lower(" + cell + "), lower(CAST(? AS VARCHAR)))", value);
    }

    private Sql condition(Condition condition) {
        int column = condition.column();
        var cell = "c" + column;
        return switch (condition.operator()) {
            case ISEMPTY -> Sql.of(cell + (condition.value().equals("true") ? " IS NULL" : " IS NOT NULL"));
            case CONTAINS -> ofText(column, "contains", condition.value());
            case STARTSWITH -> ofText(column, "starts_with", condition.value());
            case ENDSWITH -> ofText(column, "ends_with", condition.value());
            case IN ->
                Sql.join(
                        condition.values().stream()
                                .map(value -> compare(column, Operator.EQ, value))
                                .toList(),
                        "OR");
            case NE ->
                Sql.of("NOT coalesce(")
                        .add(compare(column, Operator.EQ, condition.value()))
                        .add(", false)");
            case BETWEEN ->
                compare(column, Operator.GTE, condition.values().get(0))
                        .add(" AND ")
                        .add(compare(column, Operator.LTE, condition.values().get(1)));
            case EQ, GT, GTE, LT, LTE -> compare(column, condition.operator(), condition.value());
        };
    }

    private Sql compare(int column, Operator operator, String value) {
        var layout = layouts.get(column);
        var cell = "c" + column;
        return switch (layout.kind()) {
            case TEXT -> compareText(cell, operator, Blanks.without(value));
            case LONG, DECIMAL ->
                new NumberRange(layout, TypedText.number(value).orElseThrow()).compare(cell, operator);
            case DOUBLE -> compareDouble(column, operator, value.strip());
            case TRUTH ->
                Sql.of(cell + sign(operator) + "?", TypedText.truth(value).orElseThrow());
            case DAY ->
                Sql.of(cell + sign(operator) + "DATE '" + TypedText.date(value).orElseThrow() + "'");
            case TIME -> TimeRange.of(value).compare(cell, operator);
        };
    }

    private static Sql compareText(String cell, Operator operator, String value) {
        return operator == Operator.EQ && value.isEmpty()
                ? Sql.of(cell + " IS NULL")
                : Sql.of(cell + sign(operator) + "?", value);
    }

    /** Doubles cannot tell numbers of forty digits apart, their texts can. */
    private static Sql compareDouble(int column, Operator operator, String value) {
        return operator == Operator.EQ
                ? Sql.of("t" + column + " = ?", value)
                : Sql.of("c" + column + sign(operator) + "?", Double.parseDouble(value));
    }

    static String sign(Operator operator) {
        return switch (operator) {
            case EQ -> " = ";
            case GT -> " > ";
            case GTE -> " >= ";
            case LT -> " < ";
            case LTE -> " <= ";
            default -> throw new IllegalArgumentException(operator + " has no sign");
        };
    }
}
