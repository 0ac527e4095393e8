import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.sql.DriverManager;

/** The peer: for each path on its input, DuckDB's SUMMARIZE of the file, and a line with the milliseconds it took. */
public final class Summarize {
    public static void main(String[] arguments) throws Exception {
        var input = new BufferedReader(new InputStreamReader(System.in));
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("SET threads = 2");
            System.out.println("ready");
            for (var path = input.readLine(); path != null; path = input.readLine()) {
                long start = System.nanoTime();
                int columns = 0;
                try (var rows = statement.executeQuery("SUMMARIZE SELECT * FROM read_csv('" + path + "')")) {
                    while (rows.next()) {
                        columns++;
                    }
                }
                System.out.println((System.nanoTime() - start) / 1_000_000 + " " + columns);
            }
        }
    }
}
