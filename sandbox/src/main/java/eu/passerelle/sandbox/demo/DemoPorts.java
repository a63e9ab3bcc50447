package eu.passerelle.sandbox.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** The ports of a demonstration, all derived from one. */
public record DemoPorts(int base) {
    public DemoPorts {
        if (base < 1024 || base > 65_000) {
            throw new IllegalArgumentException("the port must be between 1024 and 65000");
        }
    }

    /** A base whose ports nobody uses now. */
    public static DemoPorts free() {
        for (int i = 0; i < 200; i++) {
            DemoPorts ports = new DemoPorts(ThreadLocalRandom.current().nextInt(12_000, 30_000));
            if (ports.taken().isEmpty()) {
                return ports;
            }
        }
        throw new IllegalStateException("no free ports");
    }

    public int portal(DemoCountry country) {
        return base + country.index();
    }

    public int issuer() {
        return base + 11;
    }

    public int contactPoint(DemoCountry country) {
        return base + 360 + country.index();
    }

    /** The first that another program uses. */
    Optional<Integer> taken() {
        List<Integer> wanted = new ArrayList<>(List.of(issuer()));
        for (DemoCountry country : DemoCountry.ALL) {
            wanted.add(portal(country));
            wanted.add(contactPoint(country));
        }
        return wanted.stream().filter(DemoPorts::isTaken).findFirst();
    }

    private static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true); // connections of an earlier run may still be closing
            socket.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
