package hexmail.bootstrap.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The checked-out sources. The tests may run in any folder of them.
final class Repository {
  static final Path ROOT =
      Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
          .filter(folder -> Files.isDirectory(folder.resolve("docs/decisions")))
          .findFirst()
          .orElseThrow();

  private static final Pattern BUILD_OUTPUT = Pattern.compile("(^|[/\\\\])target[/\\\\]");

  private Repository() {}

  /// The files below `folder` whose names end in `ending`, sorted, without the output of the build,
  /// which may contain copies of sources.
  static List<Path> files(String folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .filter(file -> !BUILD_OUTPUT.matcher(ROOT.relativize(file).toString()).find())
          .sorted()
          .toList();
    }
  }
}
