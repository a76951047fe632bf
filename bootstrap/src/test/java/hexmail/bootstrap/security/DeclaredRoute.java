package hexmail.bootstrap.security;

import hexmail.bootstrap.harness.TestHexmail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A route as the source of the web adapter declares it, so that a new one is checked like the
/// others.
///
/// @param method of reading ones `GET`, which have `HEAD` too
/// @param path with names in braces
/// @param access who may use it
record DeclaredRoute(String method, String path, String access) {
  static final Path SOURCE =
      Path.of("../adapters-http/src/main/java/hexmail/adapter/http/Routes.java");

  private static final Pattern DECLARATION =
      Pattern.compile(
          "\\b(read|get|post)\\(\\s*(api)?(?: \\+ )?(?:\"([^\"]*)\"|(CALLBACK))?,\\s+(\\w+),");

  static List<DeclaredRoute> all() {
    try {
      String source = Files.readString(SOURCE);
      return DECLARATION
          .matcher(source)
          .results()
          .filter(found -> !found.group().contains("path, access"))
          .map(DeclaredRoute::of)
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static DeclaredRoute of(MatchResult found) {
    String beginning = found.group(2) == null ? "" : TestHexmail.ACCOUNTS_API;
    String end = found.group(4) == null ? String.valueOf(found.group(3)) : TestHexmail.CALLBACK;
    return new DeclaredRoute(
        found.group(1).equals("post") ? "POST" : "GET",
        beginning + (end.equals("null") ? "" : end),
        found.group(5));
  }

  boolean isGuarded() {
    return !access.equals("ANYONE");
  }

  boolean changes() {
    return method.equals("POST");
  }

  /// The path for the first account of a session.
  ///
  /// @param id a message of that account
  String path(String id) {
    return path.replace("{slot}", "0").replaceAll("\\{\\w+}", id);
  }
}
