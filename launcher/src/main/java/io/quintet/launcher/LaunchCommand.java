package io.quintet.launcher;

import io.quintet.kit.ServiceMain;
import io.quintet.kit.metrics.Metrics;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: options in, a running suite or one sentence out. */
@Command(
        name = "quintet",
        version = "Quintet 0.1.0",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Starts five apps and their page: DataPulse, TaskFlow, ChatMind, FileVault and MetricsHub.")
final class LaunchCommand implements Callable<Integer> {
    private static final Logger log = LoggerFactory.getLogger(LaunchCommand.class);

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Where it listens (${DEFAULT-VALUE}); 0 takes a free port.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "The address it listens on (${DEFAULT-VALUE}, this machine alone).")
    private String host = "";

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "${sys:user.home}/.quintet",
            description = "Where everything is kept (${DEFAULT-VALUE}).")
    private Path data = Path.of("");

    @Option(
            names = "--only",
            paramLabel = "APP",
            split = ",",
            description = "Only these apps, such as datapulse,taskflow.")
    private List<String> only = List.of();

    @Option(names = "--demo", description = "Loads a small demo: a board, documents, a CSV and a chat.")
    private boolean demo;

    @Spec
    private CommandSpec spec;

    LaunchCommand() {
        spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        var plan = new Plan(host, checkedPort(), data.toAbsolutePath().normalize(), apps(), demo);
        var vertx = Metrics.measured(new VertxOptions());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ServiceMain.stop(vertx), "stop"));
        try {
            return started(vertx, plan);
        } catch (CompletionException failure) {
            return refused(plan, failure);
        }
    }

    private int started(Vertx vertx, Plan plan) {
        var out = spec.commandLine().getOut();
        var suite = Suite.start(vertx, plan)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        Banner.print(out, plan, suite.port());
        if (plan.demo()) {
            var loaded = new Demo(vertx, suite.port(), plan.apps()).load();
            out.println(loaded.toCompletionStage().toCompletableFuture().join());
            out.flush();
        }
        return ExitCode.OK;
    }

    private int refused(Plan plan, CompletionException failure) {
        PrintWriter err = spec.commandLine().getErr();
        var sentence = Refusal.sentence(plan, failure);
        if (sentence.isEmpty()) {
            log.error("Quintet does not start", failure);
        }
        err.println(sentence.orElse("Quintet does not start: see the error above."));
        err.flush();
        return sentence.isPresent() ? ExitCode.USAGE : ExitCode.SOFTWARE;
    }

    private int checkedPort() {
        if (port < 0 || port > 65535) {
            throw new ParameterException(spec.commandLine(), "--port is " + port + ", but it must be from 0 to 65535");
        }
        return port;
    }

    private List<App> apps() {
        var known = App.ALL.stream().map(App::name).toList();
        for (var name : only) {
            if (!known.contains(name)) {
                var message = "--only names \"" + name + "\", but the apps are " + String.join(", ", known);
                throw new ParameterException(spec.commandLine(), message);
            }
        }
        return App.ALL.stream()
                .filter(app -> only.isEmpty() || only.contains(app.name()))
                .toList();
    }
}
