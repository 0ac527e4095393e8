package io.quintet.testing;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** Asserts that an answer is an RFC 9457 problem, and which. */
public final class ProblemAssert extends AbstractAssert<ProblemAssert, Answer> {
    private ProblemAssert(Answer answer) {
        super(answer, ProblemAssert.class);
    }

    /** Holds for a complete problem whose status is the answer's own. */
    @CanIgnoreReturnValue
    public static ProblemAssert assertProblem(Answer answer) {
        return new ProblemAssert(answer).isProblem();
    }

    private ProblemAssert isProblem() {
        Assertions.assertThat(actual.header("Content-Type"))
                .as("content type of %s", actual)
                .startsWith("application/problem+json");
        var problem = actual.json();
        Assertions.assertThat(problem.fieldNames()).contains("type", "title", "status", "detail");
        Assertions.assertThat(problem.getInteger("status")).isEqualTo(actual.status());
        Assertions.assertThat(problem.getString("detail")).as("detail").isNotBlank();
        return this;
    }

    /** The HTTP status. */
    @CanIgnoreReturnValue
    public ProblemAssert hasStatus(int status) {
        Assertions.assertThat(actual.status()).as("status of %s", actual).isEqualTo(status);
        return this;
    }

    /** Part of the sentence for the reader. */
    @CanIgnoreReturnValue
    public ProblemAssert hasDetailContaining(String part) {
        Assertions.assertThat(actual.json().getString("detail")).contains(part);
        return this;
    }

    /** One of the errors points there. */
    @CanIgnoreReturnValue
    public ProblemAssert hasPointer(String pointer) {
        Assertions.assertThat(pointers()).as("pointers of %s", actual).contains(pointer);
        return this;
    }

    private List<String> pointers() {
        return actual.json().getJsonArray("errors", new JsonArray()).stream()
                .map(error -> ((JsonObject) error).getString("pointer"))
                .toList();
    }
}
