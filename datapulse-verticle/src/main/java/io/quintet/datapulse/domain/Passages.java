package io.quintet.datapulse.domain;

import io.quintet.kit.failure.Failure;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The files that are on their way by their ids, and for a while those that came to nothing, so that a reader learns why. */
final class Passages {
    private static final int REMEMBERED = 100;

    private final Map<String, Passage> underway = new LinkedHashMap<>();
    private final Map<String, Passage> failed = new LinkedHashMap<>();

    /** Fails when a file is on its way under that id already. */
    void begin(Passage passage) {
        if (underway.putIfAbsent(passage.id(), passage) != null) {
            throw taken(passage.id());
        }
        failed.remove(passage.id());
    }

    static Failure taken(String id) {
        return Failure.conflict("The dataset " + id + " is being read already.");
    }

    void succeed(Passage passage, Dataset dataset) {
        if (underway.remove(passage.id(), passage)) {
            passage.succeed(dataset);
        }
    }

    void fail(Passage passage, Throwable failure) {
        if (underway.remove(passage.id(), passage)) {
            remember(passage);
            passage.fail(failure);
        }
    }

    private void remember(Passage passage) {
        failed.put(passage.id(), passage);
        if (failed.size() > REMEMBERED) {
            var oldest = failed.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }

    Optional<Passage> findUnderway(String id) {
        return Optional.ofNullable(underway.get(id));
    }

    Optional<Passage> find(String id) {
        return findUnderway(id).or(() -> Optional.ofNullable(failed.get(id)));
    }

    /** One that was announced to bring these bytes. */
    Optional<Passage> findBringing(String sha256) {
        return underway.values().stream()
                .filter(passage ->
                        passage.isReceived() && passage.announcement().sha256().equals(sha256))
                .findFirst();
    }
}
