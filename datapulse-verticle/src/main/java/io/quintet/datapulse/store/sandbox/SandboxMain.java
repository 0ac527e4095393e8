package io.quintet.datapulse.store.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.duckdb.DuckDBDriver;

/**
 * The process in which queries run: reads tasks from its input, a line each, and answers each with a line. It ends at once when its
 * input does, so that it never outlives the service.
 */
public final class SandboxMain {
    /** What is printed when tasks can come. */
    static final String READY = "ready";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final BlockingQueue<String> tasks = new ArrayBlockingQueue<>(1);

    private SandboxMain() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        var output = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        new DuckDBDriver().connect("jdbc:duckdb:", new java.util.Properties()).close();
        var reader = new Thread(SandboxMain::readTasks, "tasks");
        reader.setDaemon(true);
        reader.start();
        output.println(READY);
        while (!Thread.currentThread().isInterrupted()) {
            var task = JSON.readValue(tasks.take(), Task.class);
            output.println(JSON.writeValueAsString(new SandboxRun(task).run()));
        }
    }

    /** On a thread of its own: a query in DuckDB hears nothing. */
    private static void readTasks() {
        try (var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var line = input.readLine(); line != null; line = input.readLine()) {
                tasks.put(line);
            }
        } catch (IOException | InterruptedException ended) {
            Runtime.getRuntime().halt(1);
        }
        Runtime.getRuntime().halt(0);
    }
}
