package io.quintet.kit.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;

/** Where another service reaches this process. */
final class OwnAddress {
    private OwnAddress() {}

    /** The host that is listened on; of a wildcard the machine's first address that a network has, else loopback. */
    static String of(String host) {
        return host.equals("0.0.0.0") || host.equals("::") ? first() : host;
    }

    private static String first() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(OwnAddress::isReachable)
                    .map(InetAddress::getHostAddress)
                    .findFirst()
                    .orElse("127.0.0.1");
        } catch (SocketException noNetwork) {
            return "127.0.0.1";
        }
    }

    /** A Fargate task has a link-local address besides, for its metadata alone. */
    private static boolean isReachable(InetAddress address) {
        return address instanceof Inet4Address && !address.isLoopbackAddress() && !address.isLinkLocalAddress();
    }
}
