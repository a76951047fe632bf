package hexmail.adapter.persistence;

import static java.util.Comparator.reverseOrder;

import hexmail.adapter.persistence.PersistenceAdapter.Settings;
import hexmail.testkit.contract.scene.Breakable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Opens adapters for one test, and closes them and removes their files after it.
final class Stores implements AfterEachCallback {
  private final List<PersistenceAdapter> open = new ArrayList<>();
  private final List<Path> folders = new ArrayList<>();

  /// An adapter on a new database in a file.
  PersistenceAdapter empty() {
    return open(settings(newFolder()));
  }

  /// An adapter that was closed.
  PersistenceAdapter outOfOrder() {
    PersistenceAdapter adapter = empty();
    adapter.close();
    return adapter;
  }

  /// A port of an adapter whose database is moved away and back.
  <P> Breakable<P> breakable(Function<PersistenceAdapter, P> port) {
    Path folder = newFolder();
    Path database = folder.resolve("hexmail.db");
    Path away = folder.resolve("away.db");
    return new Breakable<>(
        port.apply(open(settings(folder))),
        out -> move(out ? database : away, out ? away : database));
  }

  private static void move(Path from, Path to) {
    try {
      Files.move(from, to);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// An adapter with these settings, closed after the test.
  PersistenceAdapter open(Settings settings) {
    PersistenceAdapter adapter = PersistenceAdapter.open(settings);
    open.add(adapter);
    return adapter;
  }

  /// A folder in which nothing is yet.
  Path newFolder() {
    try {
      Path folder = Files.createTempDirectory("hexmail-store");
      folders.add(folder);
      return folder;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// A database and a key set in `folder`.
  static Settings settings(Path folder) {
    return new Settings("jdbc:sqlite:" + folder.resolve("hexmail.db"), folder.resolve("keys.json"));
  }

  @Override
  public void afterEach(ExtensionContext context) throws IOException {
    open.forEach(PersistenceAdapter::close);
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
