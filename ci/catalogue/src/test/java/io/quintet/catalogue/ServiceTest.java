package io.quintet.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ServiceTest {
    private static final Path TOP = Path.of("../..");

    @Test
    void keepsTheNamesOfTheFirstDeployment() {
        var service = Service.DATAPULSE;

        assertThat(List.of(
                        service.container(),
                        service.repository("poc"),
                        service.targetGroup(),
                        service.ecsService(),
                        String.join(" ", service.paths())))
                .containsExactly(
                        "backend-datapulse",
                        "poc/backend-datapulse",
                        "tg-datapulse",
                        "svc-datapulse",
                        "/api/datapulse /api/datapulse/*");
        assertThat(service.port()).isEqualTo(8000);
    }

    @Test
    void givesTheFrontendTheDefaultRule() {
        assertThat(Service.FRONTEND.container()).isEqualTo("frontend");
        assertThat(Service.FRONTEND.paths()).isEmpty();
        assertThat(Service.FRONTEND.port()).isEqualTo(80);
        assertThat(Service.backends()).hasSize(5).doesNotContain(Service.FRONTEND);
    }

    @Test
    void findsAServiceByItsWord() {
        assertThat(Service.find("taskflow")).contains(Service.TASKFLOW);
        assertThat(Service.find("TaskFlow")).isEmpty();
    }

    @Test
    void knowsNoTwoByOneName() {
        var names = Stream.<Function<Service, String>>of(
                Service::container, Service::targetGroup, Service::ecsService, Service::folder, Service::mount);

        assertThat(names)
                .allSatisfy(
                        name -> assertThat(Stream.of(Service.values()).map(name).distinct())
                                .hasSize(Service.values().length));
    }

    @ParameterizedTest
    @EnumSource
    void namesAFolderThatTheBuildBuilds(Service service) throws IOException {
        assertThat(Files.readString(TOP.resolve("pom.xml"))).contains("<module>" + service.folder() + "</module>");
        assertThat(TOP.resolve(service.folder()).resolve("pom.xml")).exists();
    }

    @Test
    void leavesOutNoServiceThatTheBuildBuilds() throws IOException {
        try (var folders = Files.list(TOP)) {
            var built =
                    folders.map(folder -> folder.getFileName().toString()).filter(name -> name.endsWith("-verticle"));

            assertThat(built)
                    .containsExactlyInAnyOrderElementsOf(
                            Service.backends().stream().map(Service::folder).toList());
        }
    }
}
