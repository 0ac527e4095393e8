package io.quintet.ecr;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.BatchDeleteImageRequest;
import software.amazon.awssdk.services.ecr.model.ImageFailure;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecr.model.ImageNotFoundException;
import software.amazon.awssdk.services.ecr.model.Repository;
import software.amazon.awssdk.services.ecr.model.RepositoryNotFoundException;

/** The account's image registry in this tool's words: what may be missing is empty, what went wrong is thrown. */
final class Registry implements AutoCloseable {
    private static final int MOST_IN_ONE_REMOVAL = 100;

    private final EcrClient client;

    Registry(EcrClient client) {
        this.client = client;
    }

    Optional<Repository> findRepository(String name) {
        try {
            return client.describeRepositories(request -> request.repositoryNames(name)).repositories().stream()
                    .findFirst();
        } catch (RepositoryNotFoundException missing) {
            return Optional.empty();
        }
    }

    List<String> repositoryNames() {
        return client.describeRepositoriesPaginator(request -> {}).repositories().stream()
                .map(Repository::repositoryName)
                .toList();
    }

    /** What {@code docker login} needs; the token itself is not kept. */
    void signIn() {
        client.getAuthorizationToken(request -> {});
    }

    /** The first step of a push. It leaves nothing behind: an upload that is never completed is no layer. */
    void beginPush(String repository) {
        client.initiateLayerUpload(request -> request.repositoryName(repository));
    }

    /** Empty when the repository has no such tag; a repository that is not there is thrown. */
    Optional<Image> findImage(String repository, String tag) {
        var wanted = ImageIdentifier.builder().imageTag(tag).build();
        try {
            return client
                    .describeImages(
                            request -> request.repositoryName(repository).imageIds(wanted))
                    .imageDetails()
                    .stream()
                    .map(Image::of)
                    .findFirst();
        } catch (ImageNotFoundException missing) {
            return Optional.empty();
        }
    }

    List<Image> images(String repository) {
        return client.describeImagesPaginator(request -> request.repositoryName(repository)).imageDetails().stream()
                .map(Image::of)
                .toList();
    }

    Platforms platforms() {
        return new Platforms(client);
    }

    Scans scans(Pause pause) {
        return new Scans(client, pause);
    }

    /** Gives what was not removed, and why. */
    List<ImageFailure> remove(String repository, List<Image> images) {
        return Stream.iterate(0, begin -> begin < images.size(), begin -> begin + MOST_IN_ONE_REMOVAL)
                .map(begin -> images.subList(begin, Math.min(begin + MOST_IN_ONE_REMOVAL, images.size())))
                .map(some -> client.batchDeleteImage(removal(repository, some)).failures())
                .flatMap(Collection::stream)
                .toList();
    }

    private static BatchDeleteImageRequest removal(String repository, List<Image> images) {
        var digests = images.stream()
                .map(image ->
                        ImageIdentifier.builder().imageDigest(image.digest()).build())
                .toList();
        return BatchDeleteImageRequest.builder()
                .repositoryName(repository)
                .imageIds(digests)
                .build();
    }

    @Override
    public void close() {
        client.close();
    }
}
