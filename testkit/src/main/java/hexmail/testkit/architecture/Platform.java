package hexmail.testkit.architecture;

import java.util.List;
import java.util.stream.Stream;

/// What of the JDK each ring may use, package by package. There is no `java..` and no `java.util..`
/// here: the first lets `java.sql` in, the second `java.util.logging`.
final class Platform {
  /// For the domain. Of `java.net` and `java.io` it may also use the classes that [CoreRules]
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

  /// For adapters and the wiring. What only one of them needs is written in its own row of the
  /// table.
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

  private Platform() {}

  static String[] join(List<List<String>> lists) {
    return lists.stream().flatMap(List::stream).distinct().toArray(String[]::new);
  }
}
