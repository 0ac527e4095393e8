package io.quintet.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The six services that are deployed: each name that AWS, the gateway, the build and the checks know one by, written once. */
public enum Service {
    DATAPULSE("DataPulse"),
    TASKFLOW("TaskFlow"),
    CHATMIND("ChatMind"),
    FILEVAULT("FileVault"),
    METRICSHUB("MetricsHub"),
    FRONTEND("Frontend");

    private static final int BACKEND_PORT = 8000;
    private static final int FRONTEND_PORT = 80;

    private final String title;

    Service(String title) {
        this.title = title;
    }

    /** The five behind a path of their own, in the order of the tabs. */
    public static List<Service> backends() {
        return Stream.of(values()).filter(Service::isBackend).toList();
    }

    public static Optional<Service> find(String id) {
        return Stream.of(values()).filter(service -> service.id().equals(id)).findFirst();
    }

    /** The one word that everything else is made from: {@code datapulse}, {@code frontend}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }

    public boolean isBackend() {
        return this != FRONTEND;
    }

    /** Its name in the task definition and in {@code imagedefinitions.json}. */
    public String container() {
        return isBackend() ? "backend-" + id() : id();
    }

    /** Its image repository, below a deployment's prefix: {@code poc/backend-datapulse}. */
    public String repository(String prefix) {
        return prefix + "/" + container();
    }

    public String targetGroup() {
        return "tg-" + id();
    }

    public String ecsService() {
        return "svc-" + id();
    }

    /** Where its API lives, {@code /api/datapulse}; the frontend has the root. */
    public String mount() {
        return isBackend() ? "/api/" + id() : "/";
    }

    /** The load balancer's path rules; none is the default rule. {@code /x/*} alone would not match {@code /x}. */
    public List<String> paths() {
        return isBackend() ? List.of(mount(), mount() + "/*") : List.of();
    }

    /** Asked on the container itself, so without the mount. */
    public String healthPath() {
        return "/health";
    }

    public int port() {
        return isBackend() ? BACKEND_PORT : FRONTEND_PORT;
    }

    /** Its folder from the top of the repository. */
    public String folder() {
        return isBackend() ? id() + "-verticle" : "ui";
    }

    /** What the build makes and the image takes, from the top of the repository. */
    public String artifact() {
        return isBackend() ? folder() + "/target/" + id() + ".jar" : "ui/target/classes/META-INF/quintet-ui";
    }

    /** From the top of the repository. */
    public String dockerfile() {
        return isBackend() ? "ci/docker/backend.Dockerfile" : "ci/docker/frontend.Dockerfile";
    }
}
