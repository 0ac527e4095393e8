package io.quintet.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BaseImagesTest {
    @Test
    void acceptsStagesDefaultsAndDigests(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Dockerfile"), """
                ARG VERSION="25.0.1_8-jre"
                FROM public.ecr.aws/docker/library/eclipse-temurin:${VERSION} AS build
                FROM --platform=linux/arm64 public.ecr.aws/docker/library/node:v22.1 AS page
                FROM public.ecr.aws/a/b@sha256:%1$s
                FROM public.ecr.aws/a/b:1.2@sha256:%1$s
                FROM public.ecr.aws/a/b:${OTHER:-1.2}
                FROM scratch
                FROM build
                COPY --from=page /a /a
                COPY --from=0 /b /b
                RUN --mount=type=cache,target=/c true
                """.formatted("0".repeat(64)));

        assertThat(new BaseImages().findings(new SourceTree(folder))).isEmpty();
    }
}
