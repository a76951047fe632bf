package hexmail.testkit.architecture;

import java.util.List;
import java.util.stream.Stream;

/// The packages of the JDK that each layer may use. `java..` and `java.util..` are not here: the
/// first would allow `java.sql`, the second `java.util.logging`.
final class JdkPackages {
  /// For the domain, which may also use the classes of `java.net` and `java.io` that [CoreRules]
  /// names.
  static final List<String> CORE =
      List.of(
          "org.jspecify.annotations",
          "java.lang",
          "java.util",
          "java.util.function",
          "java.util.stream",
          "java.util.regex",
          "java.util.random",
          "java.time..",
          "java.nio.charset",
          "java.security");

  /// For adapters and the wiring. A package that only one of them needs is in its row of the table.
  static final List<String> EDGE =
      Stream.concat(
              CORE.stream(),
              Stream.of(
                  "java.io",
                  "java.math",
                  "java.net",
                  "java.nio",
                  "java.nio.file..",
                  "java.security..",
                  "java.text",
                  "java.util.concurrent..",
                  "java.util.zip"))
          .toList();

  private JdkPackages() {}

  static String[] join(List<List<String>> lists) {
    return lists.stream().flatMap(List::stream).distinct().toArray(String[]::new);
  }
}
