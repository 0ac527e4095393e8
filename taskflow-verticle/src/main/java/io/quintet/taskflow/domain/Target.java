package io.quintet.taskflow.domain;

/**
 * Where in a column a task shall go.
 *
 * @param neighbour the id of the task beside it; empty at the foot
 */
public record Target(String columnId, Side side, String neighbour) {
    /** On which side of the neighbour. */
    public enum Side {
        BEFORE,
        AFTER,
        FOOT
    }

    public static Target before(String columnId, String neighbour) {
        return new Target(columnId, Side.BEFORE, neighbour);
    }

    public static Target after(String columnId, String neighbour) {
        return new Target(columnId, Side.AFTER, neighbour);
    }

    public static Target foot(String columnId) {
        return new Target(columnId, Side.FOOT, "");
    }

    /** Where the body of a request names the neighbour. */
    String pointer() {
        return side == Side.BEFORE ? "/beforeId" : "/afterId";
    }
}
