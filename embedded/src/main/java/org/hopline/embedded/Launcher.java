// SPDX-License-Identifier: GPL-3.0-only
package org.hopline.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.Transaction;
import org.neo4j.io.ByteUnit;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * Runs a private Neo4j for as long as some process holds a lease on it.
 *
 * <p>Usage: {@code java -Dhopline.starter=<pid> -Dhopline.pageCacheMb=<size> org.hopline.embedded.Launcher <home>}. The home
 * folder keeps the database, its lock and, once the database takes connections, {@code run.json}: the ports, the password,
 * which is new on each start, and the lease secret; only its owner can read it.
 */
public final class Launcher {
    /** Exit code that says: another launcher has this home folder. */
    static final int TAKEN = 75;

    private static final Duration FIRST_LEASE = Duration.ofSeconds(60);
    private static final Duration ORPHANED = Duration.ofSeconds(2);
    private static final Duration IDLE = Duration.ofSeconds(1);

    private Launcher() {}

    public static void main(String[] arguments) throws IOException {
        Path home = Path.of(arguments[0]).toAbsolutePath();
        Files.createDirectories(home);
        // Held until the process is gone, so whoever gets it next finds a database that is closed.
        FileChannel lockFile =
                FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = lockFile.tryLock();
        if (lock == null) {
            System.exit(TAKEN);
        }
        try {
            run(home);
            System.exit(0);
        } catch (Throwable e) {
            // Neo4j's threads would keep a process alive that nobody can reach.
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void run(Path home) throws IOException, InterruptedException {
        Path runFile = home.resolve("run.json");
        Files.deleteIfExists(runFile);
        DatabaseManagementService neo4j = start(home);
        // The one way out, for a signal, an error and the end of the last lease alike.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(neo4j, runFile)));
        String password = randomText();
        setPassword(neo4j, password);
        String secret = randomText();
        Leases leases = new Leases(secret);
        writeRunFile(runFile, boltPort(neo4j), leases.port(), password, secret);
        System.out.println("Ready");
        leases.awaitEnd(FIRST_LEASE, ORPHANED, IDLE, starter());
        System.out.println("Nobody uses the database any more");
    }

    private static DatabaseManagementService start(Path home) {
        return new DatabaseManagementServiceBuilder(home)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .setConfig(
                        GraphDatabaseSettings.pagecache_memory,
                        ByteUnit.mebiBytes(Long.getLong("hopline.pageCacheMb", 256)))
                .setConfig(GraphDatabaseSettings.log_queries, GraphDatabaseSettings.LogQueryLevel.OFF)
                .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
                .setConfig(GraphDatabaseSettings.keep_logical_logs, "256M size")
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                // Else Bolt waits ten seconds on its way down for connections that cannot come any more.
                .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, 0)
                .build();
    }

    private static void setPassword(DatabaseManagementService neo4j, String password) {
        try (Transaction transaction = neo4j.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME).beginTx()) {
            transaction.execute(
                    "ALTER USER neo4j SET PLAINTEXT PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
            transaction.commit();
        }
    }

    private static int boltPort(DatabaseManagementService neo4j) {
        GraphDatabaseAPI system = (GraphDatabaseAPI) neo4j.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME);
        return system.getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT)
                .getPort();
    }

    /** Appears whole or not at all, and is never readable by anybody else, not even for a moment. */
    private static void writeRunFile(Path file, int boltPort, int leasePort, String password, String secret)
            throws IOException {
        String json = String.format(
                "{\"pid\":%d,\"boltPort\":%d,\"leasePort\":%d,\"user\":\"neo4j\",\"password\":\"%s\",\"secret\":\"%s\"}%n",
                ProcessHandle.current().pid(), boltPort, leasePort, password, secret);
        Path draft = file.resolveSibling("run.json.new");
        Files.deleteIfExists(draft);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(draft);
        }
        Files.writeString(draft, json);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void stop(DatabaseManagementService neo4j, Path runFile) {
        try {
            Files.deleteIfExists(runFile);
        } catch (IOException e) {
            System.err.println("The run file could not be removed: " + e);
        }
        neo4j.shutdown();
        System.out.println("Stopped");
    }

    private static BooleanSupplier starter() {
        long pid = Long.getLong("hopline.starter", -1L);
        return () -> ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    private static String randomText() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
