package io.quintet.kit.health;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Asks the service in the same container whether it is well, and ends with 0 or 1: an image has no curl.
 *
 * <p>A socket and one line of text, because this is a JVM of its own that starts over and over on a quarter of a processor.
 */
public final class Probe {
    private static final int LIMIT_MILLIS = 4_000;
    private static final String FINE = "HTTP/1.1 200";

    private Probe() {}

    /** Of {@code paths} the first is asked for, else {@code /health}. */
    public static void main(String[] paths) {
        boolean well = answers(System.getenv(), paths.length == 0 ? "/health" : paths[0]);
        Runtime.getRuntime().exit(well ? 0 : 1);
    }

    private static boolean answers(Map<String, String> environment, String path) {
        try (var socket = new Socket()) {
            int port = Integer.parseInt(environment.getOrDefault("PORT", "8000"));
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), LIMIT_MILLIS);
            socket.setSoTimeout(LIMIT_MILLIS);
            socket.getOutputStream().write(request(path));
            return FINE.equals(head(socket));
        } catch (IOException | IllegalArgumentException unwell) {
            return false;
        }
    }

    private static byte[] request(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String head(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes(FINE.length()), StandardCharsets.US_ASCII);
    }
}
