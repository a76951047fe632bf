package hexmail.adapter.google.kit;

import hexmail.emulator.LocalGoogle;
import hexmail.emulator.LocalGoogleSettings;
import hexmail.emulator.mail.MailSource;
import hexmail.testkit.contract.authorization.AuthorizationWorld;
import hexmail.testkit.time.AdjustableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Worlds for contract tests, all on one local Google for each test class: it starts with the first
/// world and ends with the class.
public final class LocalWorlds implements AfterEachCallback, AfterAllCallback {
  private final AdjustableClock clock = new AdjustableClock(Instant.parse("2026-11-22T10:00:00Z"));
  private final List<AutoCloseable> worlds = new ArrayList<>();
  private @Nullable Path data;
  private @Nullable LocalGoogle google;

  public AuthorizationWorld authorization() {
    GoogleAuthorizationWorld world = new GoogleAuthorizationWorld(google(), clock);
    worlds.add(world);
    return world;
  }

  public GoogleMailWorld mail() {
    return mail(true);
  }

  /// One whose server takes no batches.
  public GoogleMailWorld mailWithoutBatches() {
    return mail(false);
  }

  private GoogleMailWorld mail(boolean batches) {
    GoogleMailWorld world = new GoogleMailWorld(google(), clock);
    google().control().gmail().batches().serve(batches);
    worlds.add(world);
    return world;
  }

  private LocalGoogle google() {
    if (google == null) {
      try {
        data = Files.createTempDirectory("local-google");
      } catch (IOException failure) {
        throw new AssertionError(failure);
      }
      google =
          LocalGoogle.start(
              new LocalGoogleSettings(
                  0, data, clock, new SecureRandom(), new MailSource.Sample(0)));
      google.control().quota().off();
    }
    return google;
  }

  @Override
  public void afterEach(ExtensionContext context) throws Exception {
    for (AutoCloseable world : worlds) {
      world.close();
    }
    worlds.clear();
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    if (google != null && data != null) {
      google.close();
      try (Stream<Path> files = Files.walk(data)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
