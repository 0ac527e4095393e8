package io.quintet.ecr;

import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.ecr.model.ImageDetail;

/** One image of a repository, known for certain by its digest and to people by its tags. */
record Image(String repository, String digest, List<String> tags, Instant pushed) {
    Image {
        tags = List.copyOf(tags);
    }

    static Image of(ImageDetail detail) {
        return new Image(detail.repositoryName(), detail.imageDigest(), detail.imageTags(), detail.imagePushedAt());
    }

    boolean isTagged() {
        return !tags.isEmpty();
    }

    @Override
    public String toString() {
        return repository + (isTagged() ? ":" + String.join(",", tags) : "@" + digest);
    }
}
