// SPDX-License-Identifier: GPL-3.0-only
package org.hopline.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Counts the processes that use the database: each holds one socket open, and the operating system closes it however the
 * process ends. A client sends the secret and a line feed, and reads {@code OK} (held) or {@code CLOSING} (too late).
 */
final class Leases {
    private static final int HANDSHAKE_MILLIS = 5_000;
    private static final int LONGEST_LINE = 256;

    private final ServerSocket server;
    private final byte[] secret;
    private int held;
    private boolean everHeld;
    private boolean closing;
    private long idleSince = System.nanoTime();

    Leases(String secret) throws IOException {
        this.secret = secret.getBytes(StandardCharsets.US_ASCII);
        this.server = new ServerSocket(0, 64, InetAddress.getByName("127.0.0.1"));
        daemon("leases", this::acceptAll);
    }

    int port() {
        return server.getLocalPort();
    }

    /**
     * Blocks until nobody uses the database any more, and refuses every lease from then on.
     *
     * @param first how long to wait for the first lease
     * @param orphanFirst how long to wait for the first lease when the process that started this one is gone
     * @param idle how long to go on after the last lease closed
     * @param starterAlive whether the process that started this one still runs
     */
    void awaitEnd(Duration first, Duration orphanFirst, Duration idle, BooleanSupplier starterAlive)
            throws InterruptedException {
        while (true) {
            Duration patience = everHeld() ? idle : starterAlive.getAsBoolean() ? first : orphanFirst;
            if (closeIfIdleFor(patience)) {
                return;
            }
            Thread.sleep(50);
        }
    }

    private synchronized boolean everHeld() {
        return everHeld;
    }

    private synchronized boolean closeIfIdleFor(Duration patience) {
        if (held == 0 && System.nanoTime() - idleSince >= patience.toNanos()) {
            closing = true;
        }
        return closing;
    }

    private synchronized boolean take() {
        if (closing) {
            return false;
        }
        held++;
        everHeld = true;
        return true;
    }

    private synchronized void giveBack() {
        held--;
        idleSince = System.nanoTime();
    }

    private void acceptAll() {
        while (true) {
            try {
                Socket socket = server.accept();
                daemon("lease", () -> serve(socket));
            } catch (IOException e) {
                System.err.println("A lease could not be accepted: " + e);
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(HANDSHAKE_MILLIS);
            InputStream in = socket.getInputStream();
            if (!MessageDigest.isEqual(readLine(in), secret)) {
                return;
            }
            if (!take()) {
                answer(socket, "CLOSING\n");
                return;
            }
            try {
                answer(socket, "OK\n");
                socket.setSoTimeout(0);
                in.transferTo(OutputStream.nullOutputStream());
            } finally {
                giveBack();
            }
        } catch (IOException e) {
            // The client is gone: a reset says so as well as an orderly end does.
        }
    }

    private static void answer(Socket socket, String line) throws IOException {
        socket.getOutputStream().write(line.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static byte[] readLine(InputStream in) throws IOException {
        byte[] line = new byte[LONGEST_LINE];
        int length = 0;
        for (int next = in.read(); next != -1 && next != '\n' && length < LONGEST_LINE; next = in.read()) {
            line[length++] = (byte) next;
        }
        return Arrays.copyOf(line, length);
    }

    private static void daemon(String name, Runnable body) {
        Thread thread = new Thread(body, name);
        thread.setDaemon(true);
        thread.start();
    }
}
