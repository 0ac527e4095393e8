package io.quintet.kit.http;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A service's code by the contract's operationId. */
public final class Operations {
    private final Map<String, Operation> operations = new LinkedHashMap<>();

    @CanIgnoreReturnValue
    public Operations on(String operationId, Operation operation) {
        if (operations.putIfAbsent(operationId, operation) != null) {
            throw new IllegalStateException("the operation " + operationId + " has code twice");
        }
        return this;
    }

    Operation find(String operationId) {
        var operation = operations.get(operationId);
        if (operation == null) {
            throw new IllegalStateException("the operation " + operationId + " has no code");
        }
        return operation;
    }

    /** Stops the start when the contract and the code differ, naming every difference. */
    void check(String app, Set<String> contract) {
        var noCode = new TreeSet<>(contract);
        noCode.removeAll(operations.keySet());
        var noContract = new TreeSet<>(operations.keySet());
        noContract.removeAll(contract);
        if (!noCode.isEmpty() || !noContract.isEmpty()) {
            throw new IllegalStateException("the contract of " + app + " and its code differ: operations without code "
                    + noCode + ", code without an operation " + noContract);
        }
    }
}
